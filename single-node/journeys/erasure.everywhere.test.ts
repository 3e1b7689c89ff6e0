import { describe, expect, it } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const STATE = `query ($person: ID!, $community: ID!, $room: ID!) {
  person(id: $person) { id displayName about }
  community(id: $community) { memberCount posts(first: 5) { edges { node { title text author { displayName } } } } }
  conversation(id: $room) { messages(first: 5) { edges { node { number text author { id } } } } }
}`;
const EVENTS =
  'subscription ($id: ID!) { conversationEvents(id: $id) { ... on MessageSent { message { number text } } } }';

describe.each(testedAdapters)('on adapters: %s', (_name, adapters) => {
  it('with a key destroyed, the words of its person are gone everywhere, all else stays, and the views still equal a rebuild', async () => {
    let now = Date.now();
    await using node = await startTestNode({ adapters, now: () => now });
    const ann = await Actor.register(node.url, 'ann');
    const bob = await Actor.register(node.url, 'bob');
    const { community } = await ann.do('createCommunity', { name: 'Forgetful' }, 'community { id }');
    const communityId = String(community?.id);
    await bob.do('joinCommunity', { communityId });
    const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
    const room = String(userGroup?.id);
    const { outcome } = await bob.do('joinUserGroup', { userGroupId: room });
    await bob.do('publishPost', { communityId, title: 'Remember me', text: 'Please.' });
    await bob.do('sendMessage', { conversationId: room, text: 'I was here' });
    await ann.do('sendMessage', { conversationId: room, text: 'So was I' });

    await node.adapters.keys.destroy(bob.id);
    // Keys are remembered for a minute at most.
    now += 61_000;

    expect(await ann.query(STATE, { person: bob.id, community: communityId, room })).toEqual({
      person: { id: bob.id, displayName: null, about: null },
      community: {
        memberCount: 2,
        posts: { edges: [{ node: { title: null, text: null, author: { displayName: null } } }] },
      },
      conversation: {
        messages: {
          edges: [
            { node: { number: 1, text: null, author: { id: bob.id } } },
            { node: { number: 2, text: 'So was I', author: { id: ann.id } } },
          ],
        },
      },
    });
    const events = ann.follow(EVENTS.replace('(id: $id)', `(id: $id, after: "${String(outcome?.position)}")`), {
      id: room,
    });
    expect((await events.take(2)).map(({ message }) => message)).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'So was I' },
    ]);
    events.stop();
    await node.node.drain();
    expect(await node.node.compareWithRebuild()).toEqual([]);
    expect((await node.adapters.store.commits.deadLetters(10)).length).toBe(0);
  });
});

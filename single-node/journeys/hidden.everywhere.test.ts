import { describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const WORDS = 'title text hiddenReason';
const EVENTS = `subscription ($id: ID!, $after: Position) { communityEvents(id: $id, after: $after) {
  __typename
  ... on PostHidden { post { ${WORDS} } }
} }`;
const POST = `query ($id: ID!) { post(id: $id) { ${WORDS} } }`;
const said = { title: 'Buy this', text: 'Cheap!', hiddenReason: 'Spam' };
const nothing = { title: null, text: null, hiddenReason: null };

describe.each(testedAdapters)('what a moderator hides, on adapters: %s', (_name, adapters) => {
  test('is read by its author and by moderators only, and told by no event, also to them', async () => {
    await using node = await startTestNode({ adapters });
    const people = await Promise.all(['ann', 'bob', 'cyd'].map((name) => Actor.register(node.url, name)));
    const [ann, bob, cyd] = people as [Actor, Actor, Actor];
    const { community } = await ann.do('createCommunity', { name: 'Market' }, 'community { id }');
    const communityId = String(community?.id);
    for (const person of [bob, cyd]) await person.do('joinCommunity', { communityId });
    const { title, text } = said;
    const { post, outcome } = await bob.do('publishPost', { communityId, title, text }, 'post { id }');
    const postId = String(post?.id);
    const after = outcome?.position;
    const following = people.map((person) => person.follow(EVENTS, { id: communityId, after }));

    await ann.do('hidePost', { postId, reason: said.hiddenReason });

    for (const events of following) {
      expect(await events.take(1)).toEqual([{ __typename: 'PostHidden', post: nothing }]);
      events.stop();
    }
    const read = async (person: Actor) => (await person.query(POST, { id: postId })).post;
    expect([await read(ann), await read(bob), await read(cyd)]).toEqual([said, said, nothing]);
  });
});

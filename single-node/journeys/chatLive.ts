import { expect } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Journey } from './Journey.ts';

const EVENTS = `subscription ($id: ID!, $after: Position) { conversationEvents(id: $id, after: $after) {
  __typename ... on MessageSent { position message { number text author { userName } } }
  ... on MessageEdited { message { number text } } ... on MessageDeleted { message { number text } }
} }`;

/** One sends, another sees it live; who was away catches up; what was deleted since does not come back. */
export const chatLive: Journey = {
  name: 'a chat is seen live, resumed without gap or repeat, and forgets what was deleted',
  run: async ({ url }) => {
    const [ann, bob, eve] = (await Promise.all(['ann', 'bob', 'eve'].map((name) => Actor.register(url, name)))) as [
      Actor,
      Actor,
      Actor,
    ];
    const { community } = await ann.do('createCommunity', { name: 'Chatters' }, 'community { id }');
    const communityId = String(community?.id);
    await Promise.all([bob, eve].map((person) => person.do('joinCommunity', { communityId })));
    const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
    const id = String(userGroup?.id);
    const joined = await bob.do('joinUserGroup', { userGroupId: id });
    const after = String(joined.outcome?.position);
    const live = bob.follow(EVENTS, { id, after });
    const sent = [];
    for (const text of ['one', 'two', 'three'])
      sent.push(await ann.do('sendMessage', { conversationId: id, text }, 'message { id }'));
    const seen = await live.take(3);
    expect(seen.map(({ message }) => message)).toEqual(
      ['one', 'two', 'three'].map((text, index) => ({ number: index + 1, text, author: { userName: 'ann' } })),
    );
    const resumed = bob.follow(EVENTS, { id, after: live.received[0]?.extensions?.position });
    expect((await resumed.take(2)).map(({ message }) => message?.text)).toEqual(['two', 'three']);
    await ann.do('deleteMessage', { messageId: String(sent[1]?.message?.id) });
    const [, , , deleted] = await live.take(4);
    expect(deleted).toMatchObject({ __typename: 'MessageDeleted', message: { number: 2, text: null } });
    const again = bob.follow(EVENTS, { id, after });
    expect((await again.take(4)).map(({ message }) => message?.text)).toEqual(['one', null, 'three', null]);
    const stranger = eve.follow(EVENTS, { id });
    expect(await stranger.end()).toMatchObject([
      { extensions: { code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) } },
    ]);
    for (const events of [live, resumed, again, stranger]) events.stop();
  },
};

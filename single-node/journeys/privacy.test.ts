import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { ask } from '../testing/ask.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

const READ = 'query ($id: ID!) { readState(conversationId: $id) { __typename } }';
const MARK = 'mutation ($id: ID!) { markRead(input: { conversationId: $id, number: 1 }) { readState { __typename } } }';
const FOLLOW = 'subscription ($id: ID!) { conversationEvents(id: $id) { __typename } }';

let node: TestNode;
let people: readonly Actor[];
let existing: string;
let invented: string;
beforeAll(async () => {
  node = await startTestNode();
  people = await Promise.all(['ann', 'bob', 'cyd', 'dan'].map((name) => Actor.register(node.url, name)));
  const open = async (from: number, to: number) => {
    const input = { personId: people[to]?.id };
    const { conversation } = (await people[from]?.do('openDirectConversation', input, 'conversation { id }')) ?? {};
    return String(conversation?.id);
  };
  existing = await open(0, 1);
  // That of two others, who have none: the ids of both are made in the same way.
  invented = existing.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  await people[0]?.do('sendMessage', { conversationId: existing, text: 'Only for you' });
});
afterAll(() => node[Symbol.asyncDispose]());

describe('whether two others talk to each other', () => {
  test.each([READ, MARK])('is told to nobody by %s', async (query) => {
    for (const token of [null, String(people[2]?.token)]) {
      const [one, other] = await Promise.all([existing, invented].map((id) => ask(node.url, query, { id }, token)));
      expect(one?.errors).toBeDefined();
      expect(one?.errors).toEqual(other?.errors);
    }
  });

  test('is told to nobody who wants to follow them', async () => {
    for (const actor of [new Actor(node.url, '', null), people[2] as Actor]) {
      const [one, other] = await Promise.all([existing, invented].map((id) => actor.follow(FOLLOW, { id }).end()));
      expect(one).not.toBeNull();
      expect(one).toEqual(other);
    }
  });
});

test('who has left reads nothing by repeating what they did before', async () => {
  const [ann, bob] = people as [Actor, Actor];
  const { community } = await ann.do('createCommunity', { name: 'Secrets' }, 'community { id }');
  const communityId = String(community?.id);
  await bob.do('joinCommunity', { communityId });
  const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
  const conversationId = String(userGroup?.id);
  await bob.do('joinUserGroup', { userGroupId: conversationId });
  const send = { conversationId, text: 'Hello', idempotencyKey: 'once' };
  const selection = 'message { id replies { edges { node { text } } } }';
  const { message } = await bob.do('sendMessage', send, selection);
  await bob.do('leaveUserGroup', { userGroupId: conversationId });
  await ann.do('sendMessage', { conversationId, text: 'Now that he is gone', replyToId: message?.id });
  expect((await bob.do('sendMessage', send, selection)).message).toBeNull();
});

import { ConversationEventsDocument } from '@c18n/client/generated/documents';
import { print } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

// What is read to answer for one message and to tell of it: each document once, and beside the others where it can be.

const SEND =
  'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { refusal { code } message { number text author { id } } } }';

let node: TestNode;
let ann: Actor;
let bob: Actor;
let conversationId: string;
/** The collections of each load of the subgraphs. */
let loads: string[];

beforeAll(async () => {
  node = await startTestNode({
    adapt: (adapters) => {
      const { documents } = adapters.store;
      const load: typeof documents.load = (keys) => {
        loads.push(keys.map(({ collection }) => collection.name).join(' '));
        return documents.load(keys);
      };
      return { ...adapters, store: { ...adapters.store, documents: { ...documents, load } } };
    },
  });
  loads = [];
  ann = await Actor.register(node.url, 'ann');
  bob = await Actor.register(node.url, 'bob');
  const { community } = await ann.do('createCommunity', { name: 'Readers' }, 'community { id }');
  await bob.do('joinCommunity', { communityId: String(community?.id) });
  const input = { communityId: String(community?.id), name: 'Room' };
  const { userGroup } = await ann.do('createUserGroup', input, 'userGroup { id }');
  conversationId = String(userGroup?.id);
  await ann.query(SEND, { input: { conversationId, text: 'first' } });
});
beforeEach(async () => {
  await node.node.drain();
  loads = [];
});
afterAll(() => node[Symbol.asyncDispose]());

const answer = ['message conversation participant', 'communityMembership'];

test('the answer of a message is read in two turns', async () => {
  const { sendMessage } = await ann.query(SEND, { input: { conversationId, text: 'one' } });
  expect(sendMessage?.message).toMatchObject({ text: 'one', author: { id: ann.id } });
  expect(loads).toEqual(answer);
});

test('nothing is read for a message that is refused', async () => {
  const { sendMessage } = await bob.query(SEND, { input: { conversationId, text: 'let me in' } });
  expect(sendMessage).toMatchObject({ refusal: { code: 'NOT_A_MEMBER' }, message: null });
  expect(loads).toEqual([]);
});

test('events that are told together are read in one turn, what they share once, and their author in another subgraph', async () => {
  const joined = await bob.do('joinUserGroup', { userGroupId: conversationId });
  for (const text of ['two', 'three']) await ann.query(SEND, { input: { conversationId, text } });
  loads = [];
  const live = bob.follow(print(ConversationEventsDocument), { id: conversationId, after: joined.outcome?.position });
  const events = await live.take(2);
  live.stop();
  expect(events).toMatchObject(
    ['two', 'three'].map((text) => ({
      message: { text, author: { userName: 'ann' }, conversation: { id: conversationId } },
      conversation: { name: 'Room' },
    })),
  );
  const [told, people, ...others] = loads.filter((load) => /message|person/.test(load)).map((load) => load.split(' '));
  expect(told?.filter((one) => one === 'conversation')).toHaveLength(1);
  // Those of ann and bob, who joined.
  expect(people).toEqual(['person', 'person']);
  expect(others).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { type CountedAdapters, countCalls } from '../testing/countCalls.ts';
import { type FilledLists, fillLists, ROWS } from '../testing/fillLists.ts';
import { makeAdministrator } from '../testing/makeAdministrator.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';

// However many rows a list has, it is read with as many calls of the store: those of a row are made together with those of the others.

const FEW = 10;
const MANY = ROWS;
/** After this the keys that open words are read again, so that none is in memory from the query before. */
const KEY_AGE = 61_000;
/** The most words of different people above one another that a query here asks for. */
const LEVELS = 3;
let time = Date.now();
let counted: CountedAdapters | undefined;
let node: TestNode;
let ann: Actor;
let ids: FilledLists;
beforeAll(async () => {
  node = await startTestNode({
    now: () => time,
    adapt: (adapters) => {
      counted = countCalls(adapters);
      return counted.adapters;
    },
  });
  ann = await Actor.register(node.url, 'ann');
  await makeAdministrator(node, ann.id);
  await ann.do('grantRole', { personId: ann.id, role: 'IMPORTER' });
  ids = await fillLists(ann);
  await node.node.drain();
});
afterAll(() => node[Symbol.asyncDispose]());

/** Lists that have more than a hundred rows: the field at the end of the path, with all that a row can be asked for. */
const lists: readonly (readonly [what: string, query: string, path: readonly string[]])[] = [
  [
    'posts with authors, communities, counts and reactions',
    `community(id: $communityId) { posts(first: $n) { edges { node { title text likes commentCount reactionCounts { code count }
       viewerReactions author { userName displayName } community { name memberCount postStatistics { postCount } } } } } }`,
    ['community', 'posts'],
  ],
  [
    'comments with their authors and replies',
    `post(id: $postId) { comments(first: $n) { edges { node { text replyCount author { userName }
       replies(first: 2) { edges { node { text depth author { userName } parent { text } } } } } } } }`,
    ['post', 'comments'],
  ],
  [
    'posts with their comments',
    'community(id: $communityId) { posts(first: $n) { edges { node { title comments(first: 1) { edges { node { text } } } } } } }',
    ['community', 'posts'],
  ],
  [
    'members with their persons',
    'community(id: $communityId) { members(first: $n) { edges { node { role person { userName } community { name } } } } }',
    ['community', 'members'],
  ],
  [
    'communities with the viewer’s memberships and the latest posts',
    `communities(first: $n) { edges { node { name memberCount viewerMembership { role joinedAt }
       posts(first: 1) { edges { node { title author { userName } } } } } } }`,
    ['communities'],
  ],
  [
    'communities of a person',
    'viewer { person { communities(first: $n) { edges { node { role community { name memberCount } } } } } }',
    ['viewer', 'person', 'communities'],
  ],
  [
    'messages with their authors and what they answer',
    `userGroup(id: $groupId) { messages(last: $n) { edges { node { text author { userName } replyTo { text author { userName } }
       replies(first: 1) { edges { node { text } } } conversation { id } } } } }`,
    ['userGroup', 'messages'],
  ],
  [
    'messages around one',
    'userGroup(id: $groupId) { messagesAround(number: 50, first: $n) { text author { userName } replyTo { text } } }',
    ['userGroup', 'messagesAround'],
  ],
  [
    'members of a user-group',
    'userGroup(id: $groupId) { members(first: $n) { edges { node { role person { userName } } } } }',
    ['userGroup', 'members'],
  ],
  [
    'conversations with their latest messages and what is unread',
    `conversations(first: $n) { edges { readState { unreadCount readThrough } node { lastMessageNumber
       messages(last: 1) { edges { node { text author { userName } } } } ... on UserGroup { name community { name } } } } }`,
    ['conversations'],
  ],
  [
    'user-groups of a community',
    'community(id: $communityId) { userGroups(first: $n, order: ACTIVE) { edges { node { name memberCount community { name } } } } }',
    ['community', 'userGroups'],
  ],
  ['people', 'people(first: $n) { edges { node { userName displayName email roles } } }', ['people']],
  [
    'what was found',
    'search(query: "Findable", first: $n) { edges { node { ... on Post { title author { userName } community { name } } } highlight { text } } }',
    ['search'],
  ],
];

/** Asks for so many rows, and says how often each port was called for them. */
async function callsFor(selected: string, path: readonly string[], n: number) {
  const used = ['communityId', 'postId', 'groupId'].filter((name) => selected.includes(`$${name}`));
  const query = `query ($n: Int!${used.map((name) => `, $${name}: ID!`).join('')}) { ${selected} }`;
  time += KEY_AGE;
  const before = counted?.counts() ?? {};
  const data = await ann.query(query, { ...ids, n });
  const after = counted?.counts() ?? {};
  const list = path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], data) as
    | { edges?: [] }
    | [];
  expect(Array.isArray(list) ? list : list.edges).toHaveLength(n);
  return Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]));
}

describe('as many calls of the store for a hundred rows as for ten:', () => {
  test.each(lists)('%s', async (_what, selected, path) => {
    const { 'keys.read': _fewKeys, ...few } = await callsFor(selected, path, FEW);
    const { 'keys.read': keys, ...many } = await callsFor(selected, path, MANY);
    expect(many).toEqual(few);
    expect(few['documents.load']).toBeGreaterThan(0);
    // Keys are read for each level of the query, if it needs any that the levels beside it have not brought in just before.
    expect(keys).toBeLessThanOrEqual(LEVELS);
  });
});

test('messages around one are one range, however many', async () => {
  const before = counted?.ranges() ?? 0;
  const around =
    'query ($groupId: ID!) { userGroup(id: $groupId) { messagesAround(number: 50, first: 100) { number } } }';
  const { userGroup } = await ann.query(around, { groupId: ids.groupId });
  const numbers = (userGroup as unknown as { messagesAround: { number: number }[] }).messagesAround.map(
    ({ number }) => number,
  );
  expect(numbers).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect((counted?.ranges() ?? 0) - before).toBe(1);
});

/** Has new persons join the user-group and say something, each an answer to the one before. Tells the loads of documents of either. */
async function loadsOfTalk(count: number) {
  const loads = () => counted?.counts()['documents.load'] ?? 0;
  const { communityId, groupId } = ids;
  const people = Array.from({ length: count }, (_, index) => {
    const userName = `talker-${count}-${index}`;
    return { key: userName, userName, displayName: userName };
  });
  const create = 'mutation ($input: CreatePeopleInput!) { createPeople(input: $input) { results { person { id } } } }';
  const { createPeople } = await ann.query(create, { input: { people } });
  const { results } = createPeople as unknown as { results: { person: { id: string } }[] };
  const personIds = results.map(({ person }) => person.id);
  await ann.do('addCommunityMembers', { communityId, personIds });
  await node.node.drain();
  const before = loads();
  await ann.do('addUserGroupMembers', { userGroupId: groupId, personIds });
  await node.node.drain();
  const joined = loads();
  const occurredAt = new Date(time).toISOString();
  const messages = personIds.map((authorId, index) => {
    const replyToKey = index === 0 ? null : `talk-${count}-${index - 1}`;
    return { key: `talk-${count}-${index}`, authorId, occurredAt, text: 'so it is', replyToKey };
  });
  const say =
    'mutation ($input: ImportMessagesInput!) { importMessages(input: $input) { results { outcome { state } } } }';
  const { importMessages } = await ann.query(say, { input: { conversationId: groupId, messages } });
  expect(importMessages).toEqual({ results: messages.map(() => ({ outcome: { state: 'DONE' } })) });
  return { joining: joined - before, talking: loads() - joined };
}

test('who joins and who talks is decided with as many calls for forty as for four', async () => {
  const few = await loadsOfTalk(4);
  expect(await loadsOfTalk(40)).toEqual(few);
});

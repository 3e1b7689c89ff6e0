import { openSocket } from '@c18n/gateway/testing/openSocket';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import { makeAdministrator } from '../testing/makeAdministrator.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';
import { notTaken, tryToken } from '../testing/tryToken.ts';

const VIEWER = '{ viewer { person { id } } }';
const EVENTS = 'subscription ($id: ID!) { communityEvents(id: $id) { __typename } }';
const SIGN_OUT = 'mutation ($input: SignOutInput!) { signOut(input: $input) { outcome { state } } }';
const EIGHT_DAYS = 8 * 24 * 60 * 60 * 1_000;
const UNAUTHENTICATED = { type: 'error', payload: [{ extensions: { code: 'UNAUTHENTICATED' } }] };

let time = Date.now();
let node: TestNode;
let ada: Actor;
let communityId: string;

let registered = 0;
const passwords = new Map<string, string>();
async function somebody(): Promise<Actor> {
  const name = `somebody-${++registered}`;
  const person = await Actor.register(node.url, name);
  passwords.set(person.id, `password of ${name}`);
  return person;
}

/** Follows the community over a WebSocket; the stream is open when this resolves. */
async function follow(person: Actor) {
  const client = await openSocket(`${node.url}/graphql`, String(person.token));
  client.start('stream', EVENTS, { id: communityId });
  client.start('barrier', VIEWER);
  await client.take(2);
  return client;
}

/** Follows the community as server-sent events. */
function followByHttp(person: Actor) {
  const headers = { authorization: `Bearer ${person.token}`, accept: 'text/event-stream' };
  const query = new URLSearchParams({ query: EVENTS, variables: JSON.stringify({ id: communityId }) });
  return fetch(`${node.url}/graphql/stream?${query}`, { headers });
}

const endings: readonly (readonly [string, (person: Actor) => Promise<unknown>])[] = [
  ['its person signs out', (person) => person.query(SIGN_OUT, { input: {} })],
  ['its person signs out everywhere', (person) => person.query(SIGN_OUT, { input: { everywhere: true } })],
  [
    'its person changes the password',
    (person) =>
      person.do('changePassword', { currentPassword: passwords.get(person.id), newPassword: 'quite another one' }),
  ],
  ['its person is erased', (person) => person.do('eraseAccount', { password: passwords.get(person.id) })],
  ['an administrator ends all sessions of its person', (person) => ada.do('revokeSessions', { personId: person.id })],
  ['an administrator deactivates its person', (person) => ada.do('deactivatePerson', { personId: person.id })],
];

describe.each(testedAdapters)('when a session ends, on adapters: %s', (_name, adapters) => {
  beforeAll(async () => {
    node = await startTestNode({ adapters, now: () => time });
    ada = await Actor.register(node.url, 'ada');
    await makeAdministrator(node, ada.id);
    const { community } = await ada.do('createCommunity', { name: 'Watched' }, 'community { id }');
    communityId = String(community?.id);
  });
  afterAll(() => node[Symbol.asyncDispose]());

  test.each(endings)('because %s, so does at once whatever it carries', async (_why, end) => {
    const person = await somebody();
    const client = await follow(person);
    const eventStream = await followByHttp(person);
    await end(person);
    expect(await client.next()).toMatchObject({ ...UNAUTHENTICATED, id: 'stream' });
    expect(await eventStream.text()).toContain('"code":"UNAUTHENTICATED"');
    for (const later of [VIEWER, 'subscription { viewerEvents { __typename } }']) {
      client.start('later', later);
      expect(await client.next()).toMatchObject({ ...UNAUTHENTICATED, id: 'later' });
    }
    expect(await tryToken(node.url, String(person.token))).toEqual(notTaken);
  });

  test('the other sessions of its person go on', async () => {
    const person = await somebody();
    const input = { userNameOrEmail: `somebody-${registered}`, password: passwords.get(person.id) };
    const { token } = await person.do('signIn', input, 'token');
    const other = await follow(new Actor(node.url, person.id, String(token)));
    await person.query(SIGN_OUT, { input: {} });
    await ada.do('publishPost', { communityId, title: 'Still here?' });
    expect(await other.next()).toMatchObject({ type: 'next', id: 'stream' });
  });

  test('by its time, nothing is told any more', async () => {
    const person = await somebody();
    const [client, eventStream] = [await follow(person), await followByHttp(person)];
    time += EIGHT_DAYS;
    await (await somebody()).do('joinCommunity', { communityId });
    expect(await client.next()).toMatchObject({ ...UNAUTHENTICATED, id: 'stream' });
    const told = await eventStream.text();
    expect(told).toContain('"code":"UNAUTHENTICATED"');
    expect(told).not.toContain('MemberJoined');
    client.start('later', VIEWER);
    expect(await client.next()).toMatchObject({ ...UNAUTHENTICATED, id: 'later' });
    expect(await tryToken(node.url, String(person.token))).toEqual(notTaken);
  });
});

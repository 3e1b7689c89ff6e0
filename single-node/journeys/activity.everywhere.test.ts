import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Actor } from '../testing/Actor.ts';
import type { Events } from '../testing/Events.ts';
import { startTestNode, type TestNode } from '../testing/startTestNode.ts';
import { testedAdapters } from '../testing/testedAdapters.ts';

const ACTIVITY = `subscription ($id: ID!, $isPresent: Boolean! = false) {
  conversationActivity(id: $id, isPresent: $isPresent) { typing { id } present(first: 100) { id userName } presentCount }
}`;
const SET_TYPING = 'mutation ($input: SetTypingInput!) { setTyping(input: $input) { expiresAt } }';
const EVENTS = 'subscription ($id: ID!) { conversationEvents(id: $id) { __typename } }';

type Told = { readonly typing: readonly Actor[]; readonly present: readonly Actor[]; readonly presentCount: number };

let node: TestNode;
let ann: Actor;
let bob: Actor;
let conversationId: string;
let communityId: string;
let registered = 0;
const opened: Events[] = [];

function somebody(): Promise<Actor> {
  return Actor.register(node.url, `somebody-${++registered}`);
}

function look(person: Actor, isPresent = false): Events {
  const events = person.follow(ACTIVITY, { id: conversationId, isPresent });
  opened.push(events);
  return events;
}

function setTyping(person: Actor, isTyping = true) {
  return person.ask(SET_TYPING, { input: { conversationId, isTyping } });
}

const ids = (persons: readonly { readonly id: string }[]) => persons.map(({ id }) => id).toSorted();

/** How many events were passed over. */
const passed = new WeakMap<Events, number>();

type Wanted = { readonly typing?: readonly Actor[]; readonly present?: readonly Actor[] };

/** Resolves when this is told, in an event after those of former calls. */
async function told(events: Events, wanted: Wanted) {
  const fits = (persons: readonly Actor[], some = persons) => `${ids(persons)}` === `${ids(some)}`;
  for (let count = (passed.get(events) ?? 0) + 1; ; count++) {
    const { typing, present } = (await events.take(count)).at(-1) as unknown as Told;
    passed.set(events, count);
    if (fits(typing, wanted.typing) && fits(present, wanted.present)) return;
  }
}

describe.each(testedAdapters)('who is in a conversation, on adapters: %s', (_name, adapters) => {
  beforeAll(async () => {
    node = await startTestNode({ adapters });
  });
  afterAll(() => node[Symbol.asyncDispose]());

  beforeEach(async () => {
    for (const events of opened.splice(0)) events.stop();
    [ann, bob] = [await somebody(), await somebody()];
    communityId = String((await ann.do('createCommunity', { name: 'Talkers' }, 'community { id }')).community?.id);
    await bob.do('joinCommunity', { communityId });
    const { userGroup } = await ann.do('createUserGroup', { communityId, name: 'Room' }, 'userGroup { id }');
    conversationId = String(userGroup?.id);
    await bob.do('joinUserGroup', { userGroupId: conversationId });
  });

  test('is told at first, to who only looks, too [A1]', async () => {
    const first = look(ann, true);
    await told(first, { typing: [], present: [ann] });
    await setTyping(bob);
    await told(first, { typing: [bob], present: [ann] });
    const [snapshot] = (await look(bob).take(1)) as unknown as readonly Told[];
    expect(snapshot).toMatchObject({ typing: [{ id: bob.id }], present: [{ id: ann.id }], presentCount: 1 });
  });

  test('changes as people come and go, and tells only of who wants it [A3]', async () => {
    const events = look(ann);
    await told(events, { present: [] });
    const here = [look(bob, true), look(bob, true)];
    await told(events, { present: [bob] });
    here[0]?.stop();
    const isThere = look(ann, true);
    await told(events, { present: [ann, bob] });
    here[1]?.stop();
    await told(events, { present: [ann] });
    isThere.stop();
    await told(events, { present: [] });
  });

  test('somebody writes until they say that they do not, or have sent it [A4]', async () => {
    const events = look(ann);
    await told(events, { typing: [] });
    const { data } = await setTyping(bob);
    expect(Date.parse(String(data?.setTyping?.expiresAt))).toBeGreaterThan(0);
    await told(events, { typing: [bob] });
    expect((await setTyping(bob, false)).data).toEqual({ setTyping: { expiresAt: null } });
    await told(events, { typing: [] });
    await setTyping(bob);
    await told(events, { typing: [bob] });
    await bob.do('sendMessage', { conversationId, text: 'Done' });
    await told(events, { typing: [] });
  });

  test('ends with the membership, for whoever looks and of whoever is seen [A5]', async () => {
    const [annLooks, bobLooks] = [look(ann), look(bob, true)];
    await Promise.all([annLooks, bobLooks].map((events) => told(events, { present: [bob] })));
    await setTyping(bob);
    await Promise.all([annLooks, bobLooks].map((events) => told(events, { typing: [bob], present: [bob] })));
    await bob.do('leaveCommunity', { communityId });
    expect(await bobLooks.end()).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await told(annLooks, { typing: [], present: [] });
  });

  test('ends with the person, for whoever looks and of whoever is seen [A5]', async () => {
    const events = look(ann);
    const input = { password: `password of somebody-${registered}` };
    const bobLooks = look(bob, true);
    await told(events, { present: [bob] });
    await setTyping(bob);
    await told(events, { typing: [bob], present: [bob] });
    await bob.do('eraseAccount', input);
    expect(await bobLooks.end()).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    await told(events, { typing: [], present: [] });
  });

  test('is for those who take part', async () => {
    const stranger = await somebody();
    const codeOf = async (person: Actor) => (await setTyping(person)).errors?.[0]?.extensions?.code;
    expect(await codeOf(stranger)).toBe('FORBIDDEN');
    expect(await codeOf(new Actor(node.url, '', null))).toBe('UNAUTHENTICATED');
    expect(await look(stranger, true).end()).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { conversation } = await ann.do('openDirectConversation', { personId: bob.id }, 'conversation { id }');
    conversationId = String(conversation?.id);
    expect(await codeOf(stranger)).toBe('NOT_FOUND');
    expect(await look(stranger).end()).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('is no fact: nobody hears of it who follows what happens, and nothing is recorded [A1]', async () => {
    await node.node.drain();
    const events = ann.follow(EVENTS, { id: conversationId });
    opened.push(events);
    const activity = look(ann);
    await told(activity, { typing: [] });
    const before = await node.adapters.store.ledger.heads();
    await setTyping(bob);
    await told(activity, { typing: [bob] });
    expect(activity.received.every(({ extensions }) => extensions?.position === undefined)).toBe(true);
    await node.node.drain();
    expect(await node.adapters.store.ledger.heads()).toEqual(before);
    expect(events.received).toEqual([]);
  });

  test('may not be said without end [A4]', async () => {
    const answers = await Promise.all(Array.from({ length: 21 }, () => setTyping(bob)));
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect(refused).toMatchObject([{ extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) } }]);
  });
});

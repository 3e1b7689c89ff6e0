import type { Fact } from '@c18n/platform/domain/Fact';
import { ReceivedFact } from '@c18n/platform/domain/ReceivedFact';
import { followFacts } from '@c18n/platform/following/FactFollower';
import { silentLog } from '@c18n/platform/logging/Log';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSocket, type TestSocket } from './testing/openSocket.ts';
import { positionOf, startTestGateway, type TestGateway, tokenOf } from './testing/startTestGateway.ts';
import { World } from './testing/World.ts';

const EVENTS = `subscription ($room: ID!, $after: Position) {
  roomEvents(roomId: $room, after: $after) { ... on MessageSaid { message { text author { name } } } }
}`;
const ROOMS = ['hall', 'attic', 'cellar'];
const COUNT = 30;

let world: World;
/** One that hears the facts by a transport that fails, and one that hears them as they are. */
let gateways: readonly TestGateway[];
let stop: () => Promise<void>;
/** What the transport brings when something has happened. */
let bring: (fact: Fact, sent: readonly Fact[]) => readonly Fact[];
/** So many times in a row the ledger cannot be read. */
let outage: number;

beforeEach(async () => {
  world = new World();
  outage = 0;
  for (const room of ROOMS) world.members.set(room, new Set(['ada']));
  const failing = await startTestGateway({}, world);
  const toFailing = world.publish;
  const sound = await startTestGateway({}, world);
  const toSound = world.publish;
  const read: Ledger['read'] = async (query) => {
    if (outage-- > 0) throw new Error('away');
    return world.ledger.read(query);
  };
  let hear: (facts: readonly Fact[]) => void = () => {};
  const follower = await followFacts({
    transport: {
      listen: async (listener) => {
        hear = listener;
        return { stop: async () => {} };
      },
    },
    ...{ ledger: { ...world.ledger, read }, from: world.heads(), handle: (_key, facts) => toFailing(facts) },
    ...{ log: silentLog, tailCheck: 10 },
  });
  const sent: Fact[] = [];
  world.publish = (facts) => {
    toSound(facts);
    sent.push(...facts);
    for (const fact of facts) hear(bring(fact, sent));
  };
  gateways = [failing, sound];
  stop = follower.stop;
});
afterEach(async () => {
  await stop();
  await Promise.all(gateways.map((gateway) => gateway.close()));
});

/** Follows all rooms at a gateway, from now on or after a position. */
async function follow(gateway: TestGateway, after: Record<string, string> = {}): Promise<TestSocket> {
  const client = await openSocket(gateway.url, tokenOf('ada'));
  for (const room of ROOMS) client.start(room, EVENTS, { room, after: after[room] });
  return client;
}

const broken = (fact: Fact) => new ReceivedFact(fact, '{"cut');

test.each<readonly [string, typeof bring]>([
  ['brings each fact twice', (fact) => [fact, fact]],
  ['brings everything again, as when partitions have moved', (_fact, sent) => sent],
  ['brings the newest first', (_fact, sent) => sent.toReversed()],
  ['loses every other', (fact, sent) => (sent.length % 2 === 0 ? [] : [fact])],
  ['is away for a while, and has lost what came', (fact, sent) => (sent.length < COUNT - 1 ? [] : [fact])],
  ['is away, and does not come back', () => []],
  ['brings what was cut on its way', (fact) => [broken(fact)]],
  [
    'and the ledger are away together',
    (fact) => {
      outage = 3;
      return [broken(fact)];
    },
  ],
])('where the transport %s, clients are told everything once, in order, as by another gateway', async (_what, way) => {
  bring = way;
  const start = Object.fromEntries(ROOMS.map((room) => [room, positionOf(world.say(room, 'first'))]));
  const clients = await Promise.all(gateways.map((gateway) => follow(gateway, start)));
  for (let count = 1; count <= COUNT - ROOMS.length; count++) world.say(ROOMS[count % 3] ?? '', `${count}`);
  const told = await Promise.all(clients.map((client) => client.take(COUNT - ROOMS.length)));
  for (const room of ROOMS) {
    const [failing, sound] = told.map((messages) => messages.filter(({ id }) => id === room));
    expect(failing).toEqual(sound);
    const texts = failing?.map(({ payload }) => Number(payload.data.roomEvents.message.text)) ?? [];
    expect(texts).toEqual(texts.toSorted((one, other) => one - other));
    expect(new Set(texts).size).toBe(9);
  }
});

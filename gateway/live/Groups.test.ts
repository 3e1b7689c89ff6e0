import type { Fact } from '@c18n/platform/domain/Fact';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { LiveSource } from '@c18n/platform/live/LiveField';
import { tellTypingBy } from '@c18n/platform/live/tellTypingBy';
import { silentLog } from '@c18n/platform/logging/Log';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { KEY_AGE } from '@c18n/platform/sealing/createSealer';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Federation } from '../federation/Federation.ts';
import { LiveMeter } from '../metrics/LiveMeter.ts';
import type { OperationContext } from '../operations/OperationContext.ts';
import { SessionHolder } from '../sessions/SessionHolder.ts';
import { World } from '../testing/World.ts';
import type { EventSink } from './EventSink.ts';
import type { FoundSource } from './findSource.ts';
import { GroupMember } from './GroupMember.ts';
import { Groups } from './Groups.ts';
import { Hub } from './Hub.ts';
import type { PreparedSubscription } from './PreparedSubscription.ts';

const source: LiveSource = {
  ...{ stream: 'conversations', place: 'hall' },
  event: (fact) => (fact.type === 'Untold' ? null : ({ __typename: fact.type, number: fact.number } as never)),
  allowed: async () => true,
};
const prepared = { field: 'event', key: 'key', viewerDependent: new Set() } as unknown as PreparedSubscription;
const guard = { watch: () => {}, unwatch: () => true };
const everything = { groupBytes: 100_000, ring: { facts: 100, characters: 100_000 }, queueSize: 100, blockSize: 100 };

const takenBack: Readonly<Record<string, 'place' | 'everywhere'>> = { Untold: 'place', Erased: 'everywhere' };

/** Lets whatever can go on without new facts go on until nothing does. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A client that counts what it gets, and says that it is full when it is told to. */
class Client implements EventSink {
  readonly got: string[] = [];
  failure: unknown = null;
  isFull = false;
  member: GroupMember | null = null;

  take(payload: string): boolean {
    this.got.push(JSON.parse(payload).data);
    return !this.isFull;
  }

  complete(): void {}

  fail(error: unknown): void {
    this.failure = error;
  }

  read(): void {
    this.isFull = false;
    this.member?.resume();
  }
}

type Bounds = typeof everything;

function setUp(bounds: Bounds = everything, followed: LiveSource = source) {
  const world = new World();
  const hub = new Hub({ heads: world.heads(), ring: bounds.ring, concerns: () => [] });
  const clock = { now: 0 };
  let executions = 0;
  const federation = {
    run: async (_plan: unknown, _operation: unknown, context: OperationContext) => {
      executions++;
      // Some take longer than others that came after them.
      if (executions % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
      const event = context.telling?.event.event as
        | { readonly number: number; readonly __typename: string }
        | undefined;
      return { data: event?.__typename === 'Said' ? event.number : event?.__typename };
    },
  } as unknown as Federation;
  const groups = new Groups({
    ...{ hub, federation, ledger: world.ledger, ephemera: world.ephemera, log: silentLog },
    placeIndependent: new Set(),
    modules: [{ fields: [], takesBack: (fact: Fact) => takenBack[fact.type] ?? null }],
    contextFor: () => ({}) as never,
    positions: { sign: () => 'token' } as never,
    configuration: { ...bounds, connectionBytes: 0, stallTimeout: 0 },
    now: () => clock.now,
    meter: new LiveMeter(noMetrics, () => clock.now),
  });
  world.publish = (facts) => {
    for (const fact of facts) groups.takeBack(fact);
    hub.accept(facts);
  };
  const partition = partitionOf('hall', world.partitions);
  const key = { stream: 'conversations', partition } as const;
  const join = (start: number, viewer: Viewer | null = null, expiresAt = Number.POSITIVE_INFINITY) => {
    const client = new Client();
    const found: FoundSource = { source: followed, key, start };
    const group = groups.get(prepared, found, { viewer: null, place: 'hall' });
    const claims = { person: viewer?.person ?? '', session: '', version: 1 };
    const session = new SessionHolder(viewer === null ? null : { claims, expiresAt, viewer }, guard);
    const { allowed } = followed;
    client.member = new GroupMember({
      ...{ group, session, allowed, start },
      sink: client,
      owner: { ended: () => {} },
    });
    client.member.begin();
    return client;
  };
  const head = () => hub.head(key);
  return { world, hub, clock, join, head, executions: () => executions, close: () => groups.close() };
}

const upTo = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);

describe('groups', () => {
  test('execute each event once for all members', async () => {
    const { world, join, executions } = setUp();
    const clients = [join(0), join(0), join(0)];
    for (let count = 0; count < 10; count++) world.state('conversations', 'hall', 'Said');
    await settle();
    for (const client of clients) expect(client.got).toEqual(upTo(0, 10));
    expect(executions()).toBe(10);
  });

  test('tell who is there to all at first, and only the latest to whoever was slow [A2]', async () => {
    const event = ({ typing }: { readonly typing: readonly string[] }) => ({ __typename: typing.join() });
    const activity = { event, isShown: false, ends: () => [] };
    const { world, join, executions } = setUp(everything, { ...source, event: () => null, activity });
    const type = tellTypingBy(world.ephemera);
    const [quick, slow] = [join(0), join(0)];
    slow.isFull = true;
    for (const person of ['ada', 'bob', 'eve']) {
      type('hall', person, 6_000);
      await vi.waitUntil(() => quick.got.at(-1)?.endsWith(person));
    }
    expect([quick.got, slow.got]).toEqual([['ada', 'ada,bob', 'ada,bob,eve'], ['ada']]);
    slow.read();
    const late = join(0);
    expect([slow.got, slow.failure, late.got]).toEqual([['ada', 'ada,bob,eve'], null, ['ada,bob,eve']]);
    expect(executions()).toBe(3);
    for (const client of [quick, slow, late]) client.member?.leave();
  });

  test('read and execute the past once for all who come back at the same time', async () => {
    const { world, join, executions } = setUp({ ...everything, ring: { facts: 2, characters: 100_000 } });
    for (let count = 0; count < 50; count++) world.state('conversations', 'hall', 'Said');
    const clients = Array.from({ length: 100 }, (_, index) => join(10 + (index % 30)));
    await settle();
    for (const [index, client] of clients.entries()) expect(client.got).toEqual(upTo(10 + (index % 30), 50));
    expect(executions()).toBe(50);
    expect(world.ledgerReads).toBe(1);
  });

  test('tell each member every event once and in order, whoever comes, reads slowly, and leaves', async () => {
    const step = fc.oneof(
      fc.constantFrom('said', 'said elsewhere', 'untold', 'turn', 'settle'),
      fc.record({ join: fc.nat(20) }),
      fc.record({ fill: fc.nat(5) }),
      fc.record({ read: fc.nat(5) }),
      fc.record({ leave: fc.nat(5) }),
    );
    const small = (max: number) => fc.integer({ min: 1, max });
    const ring = fc.record({ facts: small(6), characters: small(1_500) });
    const bounds = fc.record({ groupBytes: small(60), ring, queueSize: small(4), blockSize: small(4) });
    await fc.assert(
      fc.asyncProperty(bounds, fc.array(step, { maxLength: 80 }), async (limits, steps) => {
        const { world, join, head } = setUp(limits);
        const clients: { readonly client: Client; readonly start: number }[] = [];
        const told: number[] = [];
        const pick = (index: number) => clients[index % Math.max(1, clients.length)];
        for (const one of steps) {
          if (one === 'said') told.push(world.state('conversations', 'hall', 'Said').number);
          else if (one === 'said elsewhere') world.state('conversations', 'attic', 'Said');
          else if (one === 'untold') world.state('conversations', 'hall', 'Untold');
          else if (one === 'turn') await Promise.resolve();
          else if (one === 'settle') await settle();
          else if ('join' in one) {
            const start = Math.max(0, head() - one.join);
            clients.push({ client: join(start), start });
          } else if ('fill' in one) {
            const picked = pick(one.fill);
            if (picked !== undefined) picked.client.isFull = true;
          } else if ('read' in one) pick(one.read)?.client.read();
          else {
            const picked = clients.splice(one.leave % Math.max(1, clients.length), 1)[0];
            picked?.client.member?.leave();
            const got = picked?.client.got.length;
            await settle();
            expect(picked?.client.got.length).toBe(got);
          }
        }
        for (const { client } of clients) client.read();
        await settle();
        await settle();
        for (const { client, start } of clients) {
          expect(client.failure).toBeNull();
          expect(client.got).toEqual(told.filter((number) => number > start));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('do not tell again what was taken back, but execute it anew', async () => {
    const { world, join, executions } = setUp();
    const first = join(0);
    world.state('conversations', 'hall', 'Said');
    await settle();
    join(0);
    await settle();
    expect(executions()).toBe(1);
    world.state('conversations', 'hall', 'Untold');
    const late = join(0);
    await settle();
    expect([first.got, late.got, executions()]).toEqual([[1], [1], 2]);
  });

  test.each([
    ['at their end', everything.groupBytes],
    ['in the past', 0],
  ])(
    'execute anew what was told %s, once somebody is erased and again when nobody has the key any more',
    async (_, groupBytes) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const { world, join, executions, close } = setUp({ ...everything, groupBytes });
      join(0);
      for (let count = 0; count < 2; count++) world.state('conversations', 'hall', 'Said');
      await settle();
      const executionsFor = async () => {
        const before = executions();
        const late = join(0);
        await settle();
        expect(late.got).toEqual([1, 2]);
        return executions() - before;
      };
      // It may read history once, and what is kept from then on.
      await executionsFor();
      expect(await executionsFor()).toBe(0);
      world.state('people', 'eve', 'Erased');
      expect([await executionsFor(), await executionsFor()]).toEqual([2, 0]);
      vi.advanceTimersByTime(KEY_AGE);
      expect(await executionsFor()).toBe(0);
      vi.advanceTimersByTime(1_000);
      expect([await executionsFor(), await executionsFor()]).toEqual([2, 0]);
      expect(vi.getTimerCount()).toBe(0);
      world.state('people', 'bob', 'Erased');
      close();
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  test('end a member whose token has expired, and no other', async () => {
    const { world, join, clock } = setUp();
    const expiring = join(0, { person: 'ada', session: '' }, 10);
    const lasting = join(0, { person: 'bob', session: '' });
    world.state('conversations', 'hall', 'Said');
    await settle();
    clock.now = 10;
    world.state('conversations', 'hall', 'Said');
    await settle();
    expect([expiring.got, lasting.got]).toEqual([[1], [1, 2]]);
    expect(expiring.failure).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('hold back whom a fact touches until it is known whether they may hear more', async () => {
    const asked: { readonly viewer: unknown; readonly answer: (allowed: boolean) => void }[] = [];
    const rights = { places: ['house'], touched: (fact: Fact) => (fact.type === 'Moved' ? ['ada', 'bob'] : []) };
    const allowed = () => new Promise<boolean>((answer) => asked.push({ viewer: null, answer }));
    const { world, join } = setUp(everything, { ...source, allowed, rights });
    const clients = ['ada', 'bob', 'cem'].map((person) => join(0, { person, session: '' }));
    world.state('conversations', 'hall', 'Said');
    await settle();
    world.state('communities', 'house', 'Moved');
    world.state('conversations', 'hall', 'Said');
    await settle();
    expect(clients.map(({ got }) => got)).toEqual([[1], [1], [1, 2]]);
    asked[0]?.answer(true);
    asked[1]?.answer(false);
    await settle();
    world.state('conversations', 'hall', 'Said');
    await settle();
    expect(clients.map(({ got }) => got)).toEqual([[1, 2, 3], [1], [1, 2, 3]]);
    expect(clients.map(({ failure }) => failure)).toMatchObject([null, { code: 'FORBIDDEN' }, null]);
  });

  test('tell hints to whoever is there, and end whom they had to be dropped for', async () => {
    const hints = { places: async () => ['attic'], person: 'ada', hint: () => ({ event: { __typename: 'Hinted' } }) };
    const { world, join } = setUp({ ...everything, groupBytes: 80 }, { ...source, hints });
    const [quick, slow] = [join(0), join(0)];
    await settle();
    slow.isFull = true;
    world.state('conversations', 'hall', 'Said');
    for (let count = 0; count < 5; count++) world.state('conversations', 'attic', 'Said');
    await settle();
    expect(quick.got).toEqual([1, ...Array(5).fill('Hinted')]);
    slow.read();
    await settle();
    expect(slow.got).toEqual([1]);
    expect(slow.failure).toMatchObject({ code: 'TOO_SLOW' });
    const late = join(1);
    await settle();
    world.state('conversations', 'attic', 'Said');
    await settle();
    expect(late.got.at(-1)).toBe('Hinted');
  });
});

describe('hints that wait for a client that is behind', () => {
  const viewer: Viewer = { person: 'ada', session: 's' };
  const hinting: LiveSource = {
    ...source,
    hints: {
      person: 'ada',
      places: async () => ['yard'],
      hint: (fact) => ({
        event: fact.type === 'Said' ? ({ __typename: 'Hinted' } as never) : null,
        ...(fact.type === 'Left' && { unfollow: fact.place }),
      }),
    },
  };
  /** Somebody who has one hint, and does not read while another comes. */
  async function behind() {
    const bench = setUp(everything, hinting);
    const client = bench.join(bench.head(), viewer);
    await settle();
    client.isFull = true;
    for (let count = 0; count < 2; count++) {
      bench.world.state('conversations', 'yard', 'Said');
      await settle();
    }
    expect(client.got).toEqual(['Hinted']);
    const read = async () => {
      client.read();
      await settle();
      return client;
    };
    return { ...bench, read };
  }

  test('are told when it reads on', async () => {
    const { read } = await behind();
    expect(await read()).toMatchObject({ got: ['Hinted', 'Hinted'], failure: null });
  });

  test('are not told once the place that they are of has taken something back, and it is said that some are lost', async () => {
    const { world, read } = await behind();
    world.state('conversations', 'yard', 'Untold');
    await settle();
    expect(await read()).toMatchObject({ got: ['Hinted'], failure: { code: 'TOO_SLOW' } });
  });

  test('nor where whoever hears it has left that place before', async () => {
    const { world, read } = await behind();
    for (const type of ['Left', 'Untold']) {
      world.state('conversations', 'yard', type);
      await settle();
    }
    expect(await read()).toMatchObject({ got: ['Hinted'], failure: { code: 'TOO_SLOW' } });
  });

  test('are told whatever another place takes back', async () => {
    const { world, read } = await behind();
    world.state('conversations', 'cellar', 'Untold');
    await settle();
    expect(await read()).toMatchObject({ got: ['Hinted', 'Hinted'], failure: null });
  });
});

import type { Fact } from '@c18n/platform/domain/Fact';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { LiveSource } from '@c18n/platform/live/LiveField';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { World } from '../testing/World.ts';
import type { RingBounds } from './FactRing.ts';
import { Hub } from './Hub.ts';
import { LiveQueue } from './LiveQueue.ts';

const source: LiveSource = {
  ...{ stream: 'conversations', place: 'hall' },
  event: (fact) => (fact.type === 'Said' ? ({ __typename: 'Said', number: fact.number } as never) : null),
  allowed: async () => true,
};

type Bounds = { readonly ring: RingBounds; readonly queueSize: number; readonly blockSize: number };
const ringOf = (facts: number, characters = 100_000): RingBounds => ({ facts, characters });

function setUp(bounds: Bounds, history: number, followed = source) {
  const world = new World();
  for (let count = 0; count < history; count++) world.state('conversations', 'hall', 'Said');
  const hub = new Hub({ heads: world.heads(), ring: bounds.ring, concerns: () => [] });
  world.publish = (facts) => hub.accept(facts);
  const partition = partitionOf('hall', world.partitions);
  const follow = (start: number) =>
    new LiveQueue({
      ...{ hub, ledger: world.ledger, source: followed, partition, start, wake: () => {} },
      bounds,
    });
  return { world, follow };
}

/** The numbers of everything that can be taken now. */
async function takeAll(queue: LiveQueue): Promise<number[]> {
  const numbers: number[] = [];
  for (let next = await queue.take(); next !== null; next = await queue.take()) numbers.push(next.number ?? -1);
  return numbers;
}

describe('the queue of a subscriber', () => {
  test('holds each event of its place once and in order, however slowly it is taken and wherever it starts', async () => {
    const step = fc.constantFrom('said', 'said elsewhere', 'untold', 'take', 'take while said');
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          ring: fc.record({ facts: fc.integer({ min: 1, max: 6 }), characters: fc.integer({ min: 1, max: 1_500 }) }),
          queueSize: fc.nat(3).map((n) => n + 1),
          blockSize: fc.nat(3).map((n) => n + 1),
        }),
        fc.nat(12),
        fc.nat(12),
        fc.array(step, { maxLength: 60 }),
        async (bounds, history, back, steps) => {
          const { world, follow } = setUp(bounds, history);
          const start = Math.max(0, history - back);
          const expected = Array.from({ length: history - start }, (_, index) => start + index + 1);
          const queue = follow(start);
          const taken: number[] = [];
          const take = async () => {
            const next = await queue.take();
            if (next !== null) taken.push(next.number ?? -1);
          };
          const say = () => expected.push(world.state('conversations', 'hall', 'Said').number);
          for (const one of steps) {
            if (one === 'said') say();
            else if (one === 'said elsewhere') world.state('conversations', 'attic', 'Said');
            else if (one === 'untold') world.state('conversations', 'hall', 'Untold');
            else if (one === 'take') await take();
            else {
              const taking = take();
              say();
              await taking;
            }
          }
          taken.push(...(await takeAll(queue)));
          expect(taken).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reads from memory what memory has, and the ledger only before that', async () => {
    const { world, follow } = setUp({ ring: ringOf(4), queueSize: 10, blockSize: 100 }, 0);
    for (let count = 0; count < 6; count++) world.state('conversations', 'hall', 'Said');
    expect(await takeAll(follow(2))).toEqual([3, 4, 5, 6]);
    expect(world.ledgerReads).toBe(0);
    expect(await takeAll(follow(1))).toEqual([2, 3, 4, 5, 6]);
    expect(world.ledgerReads).toBe(1);
  });

  test('drops what waits too long, and reads it again in blocks', async () => {
    const { world, follow } = setUp({ ring: ringOf(2), queueSize: 3, blockSize: 4 }, 0);
    const queue = follow(0);
    expect(await queue.take()).toBeNull();
    for (let count = 0; count < 10; count++) world.state('conversations', 'hall', 'Said');
    expect(await takeAll(queue)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(world.ledgerReads).toBe(2);
  });

  test('ends with a code when hints wait too long, because they cannot be read again [S4, T4]', async () => {
    const hints = {
      places: async () => ['attic'],
      person: 'ada',
      hint: () => ({ event: { __typename: 'Changed' } }),
    };
    const { world, follow } = setUp({ ring: ringOf(2), queueSize: 3, blockSize: 4 }, 0, { ...source, hints });
    const queue = follow(0);
    await queue.settle();
    expect(await queue.take()).toBeNull();
    for (let count = 0; count < 3; count++) world.state('conversations', 'attic', 'Said');
    expect(await queue.take()).toEqual({ event: { __typename: 'Changed' }, number: null, time: 0 });
    for (let count = 0; count < 2; count++) world.state('conversations', 'attic', 'Said');
    await expect(queue.take()).rejects.toMatchObject({ code: 'TOO_SLOW' });
  });

  test.each(['memory', 'the ledger'])('does not end for one who catches up from %s while hints come', async (from) => {
    const hints = { places: async () => ['attic'], person: 'ada', hint: () => ({ event: { __typename: 'Changed' } }) };
    const ring = ringOf(from === 'memory' ? 100 : 2);
    const { world, follow } = setUp({ ring, queueSize: 3, blockSize: 3 }, 0, { ...source, hints });
    for (let count = 0; count < 20; count++) world.state('conversations', 'hall', 'Said');
    const queue = follow(0);
    await queue.settle();
    const taken: (number | null)[] = [];
    // It reads twice as fast as hints come, and as many may wait as come at once.
    for (let count = 0; count < 50; count++) {
      const next = await queue.take();
      if (next !== null) taken.push(next.number);
      if (count % 6 === 0 && count < 42)
        for (let hint = 0; hint < 3; hint++) world.state('conversations', 'attic', 'Said');
    }
    expect(taken.filter((number) => number !== null)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(taken.filter((number) => number === null)).toHaveLength(21);
    expect(world.ledgerReads > 0).toBe(from === 'the ledger');
  });

  test('reads from the ledger what was too large for memory', async () => {
    const { world, follow } = setUp({ ring: ringOf(100, 1), queueSize: 10, blockSize: 100 }, 0);
    for (let count = 0; count < 5; count++) world.state('conversations', 'hall', 'Said');
    expect(await takeAll(follow(0))).toEqual([1, 2, 3, 4, 5]);
    expect(world.ledgerReads).toBe(1);
  });

  test('goes on where its domain fails on a fact, also when it reads that fact again', async () => {
    const fault = new Error('a fault of the domain');
    const event = ({ number }: Fact) => {
      if (number === 1) throw fault;
      return { __typename: 'Said' };
    };
    const { world, follow } = setUp({ ring: ringOf(2), queueSize: 3, blockSize: 4 }, 0, { ...source, event });
    const live = follow(0);
    await live.take();
    for (let count = 0; count < 2; count++) world.state('conversations', 'hall', 'Said');
    for (const queue of [live, follow(0)]) {
      expect((await queue.take())?.event).toMatchObject({ reason: fault });
      expect(await queue.take()).toMatchObject({ event: { __typename: 'Said' }, number: 2 });
    }
  });

  test('hears nothing more once it is closed', async () => {
    const { world, follow } = setUp({ ring: ringOf(2), queueSize: 3, blockSize: 4 }, 0);
    const queue = follow(0);
    await queue.take();
    queue.close();
    world.state('conversations', 'hall', 'Said');
    expect(await queue.take()).toBeNull();
  });
});

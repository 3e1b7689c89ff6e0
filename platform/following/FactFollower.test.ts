import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact } from '../domain/Fact.ts';
import { ReceivedFact } from '../domain/ReceivedFact.ts';
import { silentLog } from '../logging/Log.ts';
import { PartitionFollower } from './PartitionFollower.ts';

const key = { stream: 'people', partition: 0 } as const;
const fact = (number: number): Fact => ({
  ...{
    ...key,
    id: String(number),
    type: 't',
    number,
    place: 'p',
    subject: 's',
    actor: 'a',
    time: 0,
    wordsOf: null,
    data: {},
  },
});

/** What arrives: the facts of a range, as the transport hands them over; `lag` lets the event loop turn before. */
const arrivals = fc.array(
  fc.record({ from: fc.integer({ min: 1, max: 40 }), length: fc.integer({ min: 0, max: 8 }), lag: fc.boolean() }),
  { maxLength: 30 },
);

it('handles each fact once and in order, whatever arrives, however slow the handler, through failures', async () => {
  await fc.assert(
    fc.asyncProperty(
      arrivals,
      fc.array(fc.constantFrom('fine', 'slow', 'fails'), { maxLength: 20 }),
      async (heard, behaviours) => {
        const recorded = Array.from({ length: 40 }, (_, index) => fact(index + 1));
        const handled: number[] = [];
        const ways = [...behaviours];
        const follower = new PartitionFollower({
          ...{ key, after: 0, log: silentLog, backOff: () => new Promise((resolve) => setImmediate(resolve)) },
          ledger: {
            read: async ({ after, limit }) =>
              recorded.filter(({ number }) => number > after).slice(0, Math.min(limit, 7)),
          },
          handle: (facts) => {
            const way = ways.shift() ?? 'fine';
            if (way === 'fails') throw new Error('not now');
            const take = () => void handled.push(...facts.map(({ number }) => number));
            return way === 'slow' ? new Promise<void>((resolve) => setImmediate(resolve)).then(take) : take();
          },
        });
        for (const { from, length, lag } of heard) {
          if (lag) await new Promise(setImmediate);
          follower.hear(recorded.slice(from - 1, from - 1 + length));
        }
        await follower.reach(40);
        expect(handled).toEqual(recorded.map(({ number }) => number));
        await follower.stop();
      },
    ),
    { numRuns: 200 },
  );
});

it('takes from the ledger what was broken when it was heard', async () => {
  const handled: unknown[] = [];
  const follower = new PartitionFollower({
    ...{ key, after: 0, log: silentLog, backOff: async () => {} },
    ledger: { read: async ({ after }) => [1, 2, 3].filter((number) => number > after).map(fact) },
    handle: (facts) => void handled.push(...facts.map(({ data }) => data)),
  });
  follower.hear([fact(1), new ReceivedFact(fact(2), '{"cut'), fact(3)]);
  await follower.reach(3);
  expect(handled).toEqual([{}, {}, {}]);
});

it('reads past a fact that is missing for the moment only when it is there', async () => {
  const visible = new Set([1, 3]);
  const handled: number[] = [];
  const follower = new PartitionFollower({
    ...{ key, after: 0, log: silentLog },
    backOff: async () => void visible.add(2),
    ledger: {
      read: async ({ after }) => [1, 2, 3].filter((number) => number > after && visible.has(number)).map(fact),
    },
    handle: (facts) => void handled.push(...facts.map(({ number }) => number)),
  });
  await follower.reach(3);
  expect(handled).toEqual([1, 2, 3]);
});

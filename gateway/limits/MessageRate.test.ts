import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MessageRate } from './MessageRate.ts';

test('a connection may send a burst, and then as many as pass in time', () => {
  const rate = new MessageRate({ messages: 3, window: 30 });
  const taken = (now: number, count: number) =>
    Array.from({ length: count }, () => rate.take(now)).filter(Boolean).length;
  expect(taken(1_000, 5)).toBe(3);
  expect(taken(1_009, 5)).toBe(0);
  expect(taken(1_010, 5)).toBe(1);
  expect(taken(1_030, 5)).toBe(2);
  expect(taken(9_000, 5)).toBe(3);
});

test('in no stretch of time more than twice as many come, and whoever keeps to the rate is never refused', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 100 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 1_000 }),
      gaps,
      (messages, window, waits) => {
        const rate = new MessageRate({ messages, window });
        const steady = new MessageRate({ messages, window });
        const taken: number[] = [];
        let now = 0;
        for (const wait of waits) {
          now += wait;
          if (rate.take(now)) taken.push(now);
          const within = taken.filter((time) => time > now - window);
          expect(within.length).toBeLessThanOrEqual(2 * messages);
        }
        for (let count = 0; count < 3 * messages; count++) expect(steady.take((count * window) / messages)).toBe(true);
      },
    ),
  );
});

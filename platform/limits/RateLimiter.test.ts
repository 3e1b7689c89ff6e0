import { beforeEach, describe, expect, test } from 'vitest';
import { createMemoryEphemera } from '../ephemera/createMemoryEphemera.ts';
import { createMetrics } from '../metrics/createMetrics.ts';
import { parseMetrics } from '../metrics/testing/parseMetrics.ts';
import type { Ephemera } from '../ports/Ephemera.ts';
import { RateLimiter } from './RateLimiter.ts';

const limit = { name: 'tries', most: 10, window: 60_000 };
const other = { name: 'others', most: 1, window: 60_000 };
/** The beginning of a window. */
const START = 1_000 * 60_000;

let now: number;
let ephemera: Ephemera;
let limiter: RateLimiter;
beforeEach(() => {
  now = START;
  ephemera = createMemoryEphemera(() => now);
  limiter = new RateLimiter(ephemera, () => now);
});
const charge = (amount = 1, of = 'ada') => limiter.charge([{ limit, of, amount }]);
/** How many of so many attempts at one moment pass. */
const passing = async (count: number, amount = 1) => {
  const tried = await Promise.allSettled(Array.from({ length: count }, () => charge(amount)));
  return tried.filter(({ status }) => status === 'fulfilled').length;
};
const waitOf = (charged: Promise<unknown>): Promise<number> =>
  charged.then(
    () => 0,
    ({ code, details }) => (code === 'RATE_LIMITED' ? details.retryAfter : code),
  );

describe('a rate limit', () => {
  test('counts what it refuses, by the limit that refuses it', async () => {
    const metrics = createMetrics();
    limiter = new RateLimiter(ephemera, () => now, metrics);
    await passing(12);
    const both = () => limiter.charge([limit, other].map((one) => ({ limit: one, of: 'cem', amount: 1 })));
    await both();
    await waitOf(both());
    const values = parseMetrics(await metrics.text());
    expect(values.get('c18n_rate_limit_refusals_total{limit="tries"}')).toBe(2);
    expect(values.get('c18n_rate_limit_refusals_total{limit="others"}')).toBe(1);
  });

  test('lets as much pass as it says, also at one moment, and each for themself', async () => {
    expect(await passing(100)).toBe(10);
    expect(await waitOf(charge(1, 'bob'))).toBe(0);
  });

  test.each([0, 1, 59_999, 30_000])(
    'lets whoever waits as long as told through, and not a second before (after %i ms)',
    async (elapsed) => {
      now += elapsed;
      await passing(10);
      const seconds = await waitOf(charge(4));
      expect(seconds).toBeGreaterThan(0);
      now += (seconds - 1) * 1_000 - 1;
      expect(await waitOf(charge(4))).toBeGreaterThan(0);
      now += 1_001;
      expect(await waitOf(charge(4))).toBe(0);
    },
  );

  test('never lets much more than it says pass in any window’s time', async () => {
    const passed: { readonly at: number; readonly count: number }[] = [];
    for (let step = 0; step < 60; step++) {
      passed.push({ at: now, count: await passing(12) });
      now += 7_000;
    }
    const sums = passed.map(({ at }) =>
      passed.filter((one) => one.at > at - 60_000 && one.at <= at).reduce((sum, { count }) => sum + count, 0),
    );
    expect(Math.max(...sums)).toBeLessThanOrEqual(11);
    expect(sums.at(-1)).toBeGreaterThanOrEqual(8);
  });

  test('does not count what did not pass, so that trying again does not lock out', async () => {
    await passing(1_000);
    now += 90_000;
    expect(await passing(10)).toBe(5);
  });

  test('takes back what is given back', async () => {
    const giveBack = await charge(10);
    await giveBack();
    expect(await passing(20)).toBe(10);
  });

  test('lets something pass that is more than all of it, when nothing else did', async () => {
    expect(await waitOf(charge(1_000))).toBe(0);
    expect(await waitOf(charge(1_000))).toBe(120);
    now += 120_000;
    expect(await waitOf(charge(1_000))).toBe(0);
  });

  test('charges all or none', async () => {
    await limiter.charge([{ limit: other, of: 'ada' }]);
    const both = [
      { limit, of: 'ada' },
      { limit: other, of: 'ada' },
    ];
    expect(await waitOf(limiter.charge(both))).toBeGreaterThan(0);
    expect(await passing(20)).toBe(10);
  });

  test.each([-86_400_000, -90_000, -30_000, 30_000, 86_400_000])(
    'locks nobody out for longer than its window where the clock jumps by %i ms',
    async (jump) => {
      now += 45_000;
      await passing(10);
      now += jump;
      const seconds = await waitOf(charge());
      expect(seconds).toBeLessThanOrEqual(66);
      now += seconds * 1_000;
      expect(await waitOf(charge())).toBe(0);
    },
  );
});

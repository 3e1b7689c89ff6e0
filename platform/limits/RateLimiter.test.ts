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

  test('what does not pass makes nobody’s count be forgotten, however much there is of it', async () => {
    await limiter.charge([{ limit, of: 'victim', amount: 10 }]);
    await limiter.charge([{ limit: other, of: 'attacker' }]);
    for (let count = 0; count < 60_000; count++) {
      const guess = [
        { limit, of: `attacker ${count}` },
        { limit, of: `account ${count}` },
        { limit: other, of: 'attacker' },
      ];
      await limiter.charge(guess).catch(() => {});
    }
    expect(await waitOf(charge(1, 'victim'))).toBeGreaterThan(0);
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

describe('a limit of which some is taken ahead', () => {
  const generous = { name: 'generous', most: 100, window: 60_000, ahead: 10 };
  /** How often the counters were asked to add something. */
  let asked: number;
  const counting = (): RateLimiter => {
    const add: Ephemera['add'] = (counter, amount, ttl) => {
      if (amount !== 0) asked += 1;
      return ephemera.add(counter, amount, ttl);
    };
    return new RateLimiter({ add }, () => now);
  };
  const spend = (one: RateLimiter, amount = 1) => one.charge([{ limit: generous, of: 'ada', amount }]);
  beforeEach(() => {
    asked = 0;
  });

  test('asks once for many charges', async () => {
    const one = counting();
    for (let count = 0; count < 11; count++) await spend(one);
    expect(asked).toBe(1);
    await spend(one);
    expect(asked).toBe(2);
  });

  test('lets no more pass than it says, and all of it to one process', async () => {
    const one = counting();
    let passed = 0;
    while ((await waitOf(spend(one))) === 0) passed += 1;
    expect(passed).toBe(100);
    now += 59_999;
    expect(await waitOf(spend(one))).toBeGreaterThan(0);
  });

  test('lets no more pass to several processes together, and hardly less', async () => {
    const processes = [counting(), counting(), counting()];
    let passed = 0;
    for (let index = 0; index < 300; index++) {
      if ((await waitOf(spend(processes[index % 3] as RateLimiter))) === 0) passed += 1;
    }
    expect(passed).toBeLessThanOrEqual(100);
    expect(passed).toBeGreaterThanOrEqual(100 - 2 * 10);
  });

  test('of many at one moment one takes ahead', async () => {
    const one = counting();
    await Promise.all(Array.from({ length: 20 }, () => spend(one)));
    // The others have charged what they cost: 20 and 10 ahead.
    expect(await ephemera.add(`generous ada ${START / 60_000}`, 0, 1)).toBe(30);
  });

  test('what was taken is lost with its window, and what is given back can be spent', async () => {
    const one = counting();
    await spend(one);
    const giveBack = await spend(one, 9);
    expect(asked).toBe(1);
    await giveBack();
    await spend(one, 10);
    expect(asked).toBe(1);
    now += 60_000;
    await spend(one);
    expect(asked).toBe(2);
  });

  test('takes nothing ahead with what costs more than that', async () => {
    const one = counting();
    for (let count = 0; count < 9; count++) expect(await waitOf(spend(one, 11))).toBe(0);
    expect(asked).toBe(9);
    expect(await waitOf(spend(one, 1))).toBe(0);
    expect(await waitOf(spend(one, 1))).toBeGreaterThan(0);
  });

  test('gives back what it took ahead in vain', async () => {
    const [one, other] = [counting(), counting()];
    await spend(one, 95);
    expect(await waitOf(spend(other, 5))).toBe(0);
    expect(await ephemera.add(`generous ada ${START / 60_000}`, 0, 1)).toBe(100);
    expect(await waitOf(spend(other, 1))).toBeGreaterThan(0);
    expect(await ephemera.add(`generous ada ${START / 60_000}`, 0, 1)).toBe(100);
  });
});

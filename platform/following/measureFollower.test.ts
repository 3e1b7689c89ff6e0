import { expect, test } from 'vitest';
import { silentLog } from '../logging/Log.ts';
import { createMetrics } from '../metrics/createMetrics.ts';
import { parseMetrics } from '../metrics/testing/parseMetrics.ts';
import { testFact } from '../transport/testing/testFact.ts';
import { followFacts } from './FactFollower.ts';

test('a follower tells how many facts it has not handled yet, and nothing once it has stopped', async () => {
  const metrics = createMetrics();
  const lag = async () => parseMetrics(await metrics.text()).get(LAG);
  const LAG = 'c18n_follower_lag_facts{follower="tester",stream="communities"}';
  const handled = Promise.withResolvers<void>();
  const follower = await followFacts({
    transport: { listen: async () => ({ stop: async () => {} }) },
    ledger: {
      heads: async () => [{ stream: 'communities', partition: 0, number: 3 }],
      read: async ({ after }) => [1, 2, 3].filter((number) => number > after).map((number) => testFact(number)),
    },
    from: [{ stream: 'communities', partition: 0, number: 0 }],
    handle: () => handled.promise,
    log: silentLog,
    measured: { as: 'tester', metrics },
  });
  const drained = follower.drain();
  while ((await lag()) !== 3) await new Promise((resolve) => setImmediate(resolve));
  handled.resolve();
  await drained;
  expect(await lag()).toBe(0);
  await follower.stop();
  expect(await lag()).toBeUndefined();
});

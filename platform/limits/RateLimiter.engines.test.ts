import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { openRedisEphemera } from '../ephemera/redis/openRedisEphemera.ts';
import { silentLog } from '../logging/Log.ts';
import { engineUrl } from '../testing/engineUrl.ts';
import { RateLimiter } from './RateLimiter.ts';

const limit = { name: 'tries', most: 10, window: 60_000 };

test('processes count together, and a window passes for all of them', async () => {
  let now = 1_000 * 60_000;
  const namespace = randomUUID();
  const join = async () => {
    const ephemera = await openRedisEphemera({
      url: engineUrl('REDIS_URL'),
      namespace,
      log: silentLog,
      now: () => now,
    });
    onTestFinished(() => ephemera.close());
    return new RateLimiter(ephemera, () => now);
  };
  const limiters = [await join(), await join(), await join()];
  const passing = async () => {
    const tried = await Promise.allSettled(
      limiters.flatMap((limiter) => Array.from({ length: 10 }, () => limiter.charge([{ limit, of: 'ada' }]))),
    );
    return tried.filter(({ status }) => status === 'fulfilled').length;
  };
  expect([await passing(), await passing()]).toEqual([10, 0]);
  now += 90_000;
  expect(await passing()).toBe(5);
});

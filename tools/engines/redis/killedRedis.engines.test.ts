import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { killedRedisSuite } from '@c18n/platform/ephemera/redis/testing/killedRedisSuite';
import { cacheFolder } from '../install/cacheFolder.ts';
import { startRedis } from './startRedis.ts';

killedRedisSuite(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'killed-redis-'));
  const { url, kill, restart, stop } = await startRedis({
    ...{ directory, cache: cacheFolder(process.env, homedir()) },
    report: () => {},
  });
  const remove = () => rm(directory, { recursive: true, force: true });
  return { url, kill, restart, stop: () => stop().then(remove) };
});

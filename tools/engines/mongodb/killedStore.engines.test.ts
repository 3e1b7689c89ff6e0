import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { killedStoreSuite } from '@c18n/platform/store/mongodb/testing/killedStoreSuite';
import { cacheFolder } from '../install/cacheFolder.ts';
import { startMongoDbStandIn } from './startMongoDbStandIn.ts';

killedStoreSuite(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-killed-store-'));
  const cache = cacheFolder(process.env, homedir());
  // Not in memory: every answer is on disk before it is given.
  const { url, kill, restart, stop } = await startMongoDbStandIn({ directory, cache, report: () => {} });
  const remove = () => rm(directory, { recursive: true, force: true });
  return { url, kill, restart, stop: () => stop().then(remove) };
});

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { killedClusterSuite } from '@c18n/platform/search/elasticsearch/testing/killedClusterSuite';
import { cacheFolder } from '../install/cacheFolder.ts';
import { startElasticsearch } from './startElasticsearch.ts';

killedClusterSuite(async () => {
  // Beside the downloads: Elasticsearch runs as another user, who gets there.
  const cache = cacheFolder(process.env, homedir());
  await mkdir(cache, { recursive: true });
  const directory = await mkdtemp(join(cache, 'killed-cluster-'));
  const { url, kill, restart, stop } = await startElasticsearch({
    directory,
    cache,
    quickStart: true,
    report: () => {},
  });
  const remove = () => rm(directory, { recursive: true, force: true });
  return { url, kill, restart, stop: () => stop().then(remove) };
});

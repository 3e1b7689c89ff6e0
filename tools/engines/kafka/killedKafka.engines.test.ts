import { mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { killedBrokerSuite } from '@c18n/platform/transport/kafka/testing/killedBrokerSuite';
import { cacheFolder } from '../install/cacheFolder.ts';
import { startKafka } from './startKafka.ts';

killedBrokerSuite(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'killed-kafka-'));
  const { url, kill, restart, stop } = await startKafka({
    ...{ directory, cache: cacheFolder(process.env, homedir()) },
    report: () => {},
  });
  const remove = () => rm(directory, { recursive: true, force: true });
  return { url, kill, restart, stop: () => stop().then(remove) };
});

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { registry } from '@c18n/assembly/domains';
import { readHeads } from '@c18n/platform/following/readHeads';
import { silentLog } from '@c18n/platform/logging/Log';
import { openMongoStore } from '@c18n/platform/store/mongodb/openMongoStore';
import { makeAdministrator } from '@c18n/tools/admin/makeAdministrator';
import type { Benchmark } from '../Benchmark.ts';
import { GRANT_ROLE } from '../chat/operations.ts';
import { register } from '../chat/prepareChat.ts';
import { BenchCluster } from '../cluster/BenchCluster.ts';
import { cpuFigures } from '../cluster/cpuFigures.ts';
import { GraphqlClient } from '../load/GraphqlClient.ts';
import type { Workbench } from '../Workbench.ts';
import { commitAgain, openInstalledStore } from './commitAgain.ts';
import { type Archive, type ImportedArchive, importArchive } from './importArchive.ts';
import { prepareImporter } from './prepareImporter.ts';
import { waitForSearch } from './waitForSearch.ts';
import { writeArchive } from './writeArchive.ts';

const MESSAGES = 40_000;
/** The importer brings in so many side by side; what is said in one goes one batch after the other. */
const CHANNELS = 4;
/** How often it is looked whether search has caught up, in milliseconds. */
const LOOK = 50;

/**
 * Archives like that of the benchmark `import`, of several channels, into a cluster on engines, and into one process: one right after the
 * start, while all code is still being compiled, and another of other people and channels, which is what counts.
 */
export const importEnginesBenchmark: Benchmark = {
  name: 'import-engines',
  about: `${MESSAGES} IRC messages of ${CHANNELS} channels through GraphQL into a cluster on engines, after as many others; beside one process`,
  run: async (workbench) => {
    const folders = await writeArchives(workbench);
    workbench.progress('one process …');
    const embedded = await importEmbedded(workbench, folders);
    workbench.progress('a cluster …');
    const cluster = await BenchCluster.start(workbench);
    const token = await prepareClusterImporter(cluster);
    const target = { url: cluster.urls[0] ?? '', token, searched: () => hasIndexed(cluster) };
    const first = await importArchive(workbench, { ...target, folder: folders.first });
    workbench.progress('another archive …');
    const before = await cluster.cpuTimes();
    const found = await importArchive(workbench, { ...target, folder: folders.other });
    const used = cpuFigures(before, await cluster.cpuTimes(), found.messages);
    workbench.progress('the store by itself …');
    const alone = (2 * MESSAGES) / (await commitToMongo(workbench, cluster, embedded.directory));
    const [ours, theirs] = [rateOf(found), rateOf(embedded.other)];
    return {
      ...{ unit: 'messages/s', ours, peers: { 'one process': theirs, 'store alone': alone } },
      ratios: [
        { peer: 'one process', value: ours / theirs, goal: null },
        { peer: 'store alone', value: ours / alone, goal: null },
      ],
      goals: [{ name: 'messages imported', value: ours, unit: 'messages/s', atLeast: 1_500 }],
      figures: {
        ...{ messages: found.messages, people: found.people, seconds: found.seconds },
        'messages/s once the people are there': found.messages / found.messageSeconds,
        'messages/s of the archive before': rateOf(first),
        'messages/s of the archive before, once the people were there': first.messages / first.messageSeconds,
        'one process: messages/s once the people are there': embedded.other.messages / embedded.other.messageSeconds,
        'one process: messages/s of the archive before': rateOf(embedded.first),
        'seconds until search had caught up': found.searchSeconds,
        'problems with single lines': found.problems,
        ...used,
      },
      ranOn: cluster.versions,
    };
  },
};

/** The folders of two archives of the same size, that have nobody and no channel in common. */
type Folders = { readonly first: string; readonly other: string };

async function writeArchives(workbench: Workbench): Promise<Folders> {
  const directory = await workbench.directory();
  const folders = { first: join(directory, 'first'), other: join(directory, 'other') };
  const size = { messages: MESSAGES, channels: CHANNELS };
  await writeArchive(folders.first, size);
  await writeArchive(folders.other, { ...size, suffix: 'b' });
  return folders;
}

function rateOf({ messages, seconds }: ImportedArchive): number {
  return messages / seconds;
}

async function importEmbedded(workbench: Workbench, folders: Folders) {
  const { directory, token } = await prepareImporter(workbench);
  const server = await workbench.server(directory);
  const target: Omit<Archive, 'folder'> = { url: server.url, token, searched: () => waitForSearch(directory) };
  const first = await importArchive(workbench, { ...target, folder: folders.first });
  const other = await importArchive(workbench, { ...target, folder: folders.other });
  await server.stop();
  return { first, other, directory };
}

/** Has somebody register who may import. Returns the token. */
async function prepareClusterImporter({ adapters, secret, urls }: BenchCluster): Promise<string> {
  const client = new GraphqlClient(urls[0] ?? '');
  const { id: personId, token } = await register(client, 'importer');
  const parts = { isDecided: true, adapters, registry, secret, log: silentLog, now: Date.now };
  await makeAdministrator(parts, 'importer@example.org');
  await client.ask(token, GRANT_ROLE, { input: { personId, role: 'IMPORTER' } });
  client.close();
  return token;
}

/** Commits what one process has imported to the cluster's MongoDB, into a database of its own. Returns seconds. */
async function commitToMongo(workbench: Workbench, { engines }: BenchCluster, directory: string): Promise<number> {
  const { address: url = '' } = engines.find(({ name }) => name === 'mongodb') ?? {};
  const database = `bench-${randomBytes(6).toString('hex')}`;
  const from = await openInstalledStore(workbench, directory);
  const to = await openMongoStore({ url, database, collections: registry.collections, partitions: from.partitions });
  workbench.defer(() => to.close());
  return await commitAgain(from, to.commits);
}

/** Waits until the search index has taken in all that the ledger holds. */
async function hasIndexed({ adapters: { search, store } }: BenchCluster): Promise<void> {
  for (;;) {
    const heads = await readHeads(store);
    const indexed = new Map((await search.positions()).map((at) => [`${at.stream}/${at.partition}`, at.number]));
    if (heads.every((head) => (indexed.get(`${head.stream}/${head.partition}`) ?? 0) >= head.number)) return;
    await setTimeout(LOOK);
  }
}

import { join } from 'node:path';
import type { Benchmark } from '../Benchmark.ts';
import type { Workbench } from '../Workbench.ts';
import { commitAgain, openInstalledStore } from './commitAgain.ts';
import { importArchive } from './importArchive.ts';
import { prepareImporter } from './prepareImporter.ts';
import { waitForSearch } from './waitForSearch.ts';
import { writeArchive } from './writeArchive.ts';

const MESSAGES = 100_000;
/** A folder of IRC logs, to be imported instead of those that are made up. */
const ARCHIVE = 'IRC_ARCHIVE';

/** An archive of a chat through the API, people included, until the search index has caught up, too. */
export const importBenchmark: Benchmark = {
  name: 'import',
  about: `${MESSAGES} IRC messages (or those of the folder ${ARCHIVE}) through GraphQL; beside the store committing the same facts`,
  run: async (workbench) => {
    const folder = workbench.options.environment[ARCHIVE] || join(await workbench.directory(), 'channel');
    if (workbench.options.environment[ARCHIVE] === undefined) await writeArchive(folder, { messages: MESSAGES });
    const { directory, token } = await prepareImporter(workbench);
    const found = await measureServer(workbench, { directory, token, folder });
    workbench.progress('the store by itself …');
    const store = await openInstalledStore(workbench, directory);
    const other = await openInstalledStore(workbench, await workbench.directory());
    const bare = found.messages / (await commitAgain(store, other.commits));
    const ours = found.messages / found.seconds;
    return {
      ...{ unit: 'messages/s', ours, peers: { 'store alone': bare } },
      ratios: [{ peer: 'store alone', value: ours / bare, goal: null }],
      goals: [{ name: 'messages imported', value: ours, unit: 'messages/s', atLeast: 3_000 }],
      figures: {
        ...{ messages: found.messages, people: found.people, seconds: found.seconds },
        'messages/s once the people are there': found.messages / found.messageSeconds,
        'seconds until search had caught up': found.searchSeconds,
        'server CPU µs a message': (found.cpuSeconds * 1e6) / found.messages,
        'event-loop delay p99 ms': found.loopDelay.p99,
        'problems with single lines': found.problems,
      },
    };
  },
};

type Imported = { readonly directory: string; readonly token: string; readonly folder: string };

async function measureServer(workbench: Workbench, { directory, token, folder }: Imported) {
  const server = await workbench.measuredServer(directory);
  const before = await server.cpuTime();
  const searched = () => waitForSearch(directory);
  const imported = await importArchive(workbench, { url: server.url, token, folder, searched });
  const [loopDelay, after] = [await server.loopDelay(), await server.cpuTime()];
  await server.stop();
  return { ...imported, loopDelay, cpuSeconds: after - before };
}

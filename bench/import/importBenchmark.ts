import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { importIrc } from '@c18n/tools/import/irc/importIrc';
import type { Benchmark } from '../Benchmark.ts';
import type { Workbench } from '../Workbench.ts';
import { commitAgain } from './commitAgain.ts';
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
    if (workbench.options.environment[ARCHIVE] === undefined) await writeArchive(folder, MESSAGES);
    const { directory, token } = await prepareImporter(workbench);
    const found = await measureServer(workbench, { directory, token, folder });
    workbench.progress('the store by itself …');
    const bare = found.messages / (await commitAgain(workbench, directory));
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
  const begin = performance.now();
  const since = (time: number) => (performance.now() - time) / 1_000;
  let messagesBegin = begin;
  let reported = 0;
  const advance = (stage: string, done: number, total: number) => {
    // Members are the last thing before the messages.
    if (stage === 'people' || stage.startsWith('members of ')) messagesBegin = performance.now();
    if (Math.floor((done / total) * 10) === reported) return;
    reported = Math.floor((done / total) * 10);
    workbench.progress(`${stage}: ${done} of ${total} after ${since(begin).toFixed(1)} s`);
  };
  const summary = await importIrc({
    ...{ url: server.url, token, folder, fetch, wait: setTimeout, attempts: 5, concurrency: 4 },
    ...{ channel: null, date: null, checkpoints: { get: () => null, set: async () => {} } },
    ...{ progress: { advance }, report: () => {} },
  });
  const imported = performance.now();
  await waitForSearch(directory);
  const times = { seconds: since(begin), messageSeconds: since(messagesBegin), searchSeconds: since(imported) };
  const [loopDelay, after] = [await server.loopDelay(), await server.cpuTime()];
  await server.stop();
  return { ...summary, ...times, loopDelay, cpuSeconds: after - before };
}

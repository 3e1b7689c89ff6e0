import { createWriteStream } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createImportProgress } from './ImportProgress.ts';
import { openCheckpoints } from './irc/Checkpoints.ts';
import { importIrc } from './irc/importIrc.ts';
import { IRC_USAGE, type IrcArguments, readIrcArguments } from './irc/readIrcArguments.ts';

// `npm run import -- irc FOLDER …`: brings in what people said elsewhere, through the public API only.

/** Some minutes, before an import gives up on one request. */
const ATTEMPTS = 12;

async function irc(options: IrcArguments): Promise<void> {
  const problems = createWriteStream(options.report);
  const summary = await importIrc({
    ...options,
    checkpoints: await openCheckpoints(options.checkpoints, options.url),
    progress: createImportProgress(process.stderr),
    report: (problem) => problems.write(`${JSON.stringify(problem)}\n`),
    ...{ fetch, wait: setTimeout, attempts: ATTEMPTS },
  }).finally(() => problems.end());
  console.log(JSON.stringify(summary, null, 2));
  if (summary.problems > 0) console.error(`What could not be imported is in ${options.report}.`);
}

function argumentsOrExit(kind: string | undefined, args: readonly string[]): IrcArguments {
  try {
    if (kind === 'irc') return readIrcArguments(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.error(IRC_USAGE);
  process.exit(2);
}

const [kind, ...args] = process.argv.slice(2);
try {
  await irc(argumentsOrExit(kind, args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

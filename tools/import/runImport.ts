import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { ToolError } from '../ToolError.ts';
import { createWaitTeller } from './createWaitTeller.ts';
import type { ImportOptions } from './ImportOptions.ts';
import { createImportProgress } from './ImportProgress.ts';
import { isArchiveFault } from './isArchiveFault.ts';

/** Some minutes, before an import gives up on one request. */
const ATTEMPTS = 12;

/** What the command line says, and what an import needs of the outside besides. */
type Surroundings = Pick<ImportOptions, 'progress' | 'report' | 'fetch' | 'wait' | 'attempts' | 'onLongWait'>;

/**
 * Runs an import with a terminal: shows how far it is and what it waits for, writes what could not be imported into a file, and prints the
 * summary. The process is to end with code 1 where something was refused or failed; faults of the archive alone are no reason.
 *
 * @param report the file's name
 * @throws what the import throws; ToolError where the report cannot be written, which is known before the import begins
 */
export async function runImport<Summary extends { readonly problems: number }>(
  report: string,
  work: (surroundings: Surroundings) => Promise<Summary>,
): Promise<Summary> {
  const file = await open(report, 'w').catch(cannotWrite);
  const lines = file.createWriteStream();
  const written = finished(lines).catch(cannotWrite);
  // It is heard below, where the work ended well; what the work throws says more.
  written.catch(() => {});
  let failures = 0;
  const summary = await work({
    progress: createImportProgress(process.stderr),
    report: (problem) => {
      if (!isArchiveFault(problem)) failures += 1;
      lines.write(`${JSON.stringify(problem)}\n`);
    },
    onLongWait: createWaitTeller(process.stderr, Date.now),
    ...{ fetch, wait: setTimeout, attempts: ATTEMPTS },
  }).finally(() => lines.end());
  console.log(JSON.stringify(summary, null, 2));
  if (failures > 0) process.exitCode = 1;
  await written;
  if (summary.problems > 0) console.error(`What could not be imported is in ${report}.`);
  return summary;
}

function cannotWrite(error: Error): never {
  throw new ToolError(`the report cannot be written: ${error.message}`);
}

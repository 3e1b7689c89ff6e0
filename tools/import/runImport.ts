import { createWriteStream } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { ImportOptions } from './ImportOptions.ts';
import { createImportProgress } from './ImportProgress.ts';

/** Some minutes, before an import gives up on one request. */
const ATTEMPTS = 12;

/** What the command line says, and what an import needs of the outside besides. */
type Surroundings = Pick<ImportOptions, 'progress' | 'report' | 'fetch' | 'wait' | 'attempts'>;

/**
 * Runs an import with a terminal: shows how far it is, writes what could not be imported into a file, and prints the summary.
 *
 * @param report the file's name
 * @throws what the import throws
 */
export async function runImport<Summary extends { readonly problems: number }>(
  report: string,
  work: (surroundings: Surroundings) => Promise<Summary>,
): Promise<Summary> {
  const problems = createWriteStream(report);
  const summary = await work({
    progress: createImportProgress(process.stderr),
    report: (problem) => problems.write(`${JSON.stringify(problem)}\n`),
    ...{ fetch, wait: setTimeout, attempts: ATTEMPTS },
  }).finally(() => problems.end());
  console.log(JSON.stringify(summary, null, 2));
  if (summary.problems > 0) console.error(`What could not be imported is in ${report}.`);
  return summary;
}

import { forEachOf } from '../forEachOf.ts';
import type { ImportOptions } from '../ImportOptions.ts';
import { startImport } from '../startImport.ts';
import type { Checkpoints } from './Checkpoints.ts';
import { importChannel } from './importChannel.ts';
import { importNicks } from './importNicks.ts';
import { planIrcImport } from './planIrcImport.ts';
import { type ReadIrcFolderOptions, readIrcFolder } from './readIrcFolder.ts';

export type ImportIrcOptions = ReadIrcFolderOptions & ImportOptions & { readonly checkpoints: Checkpoints };

export type ImportIrcSummary = {
  readonly lines: number;
  readonly systemLines: number;
  readonly messages: number;
  readonly people: number;
  readonly channels: number;
  readonly problems: number;
};

/**
 * Imports a folder of IRC logs through the API. Importing twice is importing once; an import that broke off goes on where it was.
 *
 * @throws ApiError, Error where the import cannot go on
 */
export async function importIrc(options: ImportIrcOptions): Promise<ImportIrcSummary> {
  const plan = planIrcImport(await readIrcFolder(options.folder, options));
  const { parts, problems } = await startImport(options);
  for (const problem of plan.problems) parts.report(problem);
  const nicks = [...new Set(plan.channels.flatMap((channel) => channel.nicks))];
  const persons = await importNicks(parts, nicks);
  const { checkpoints } = options;
  await forEachOf(plan.channels, parts.concurrency, (channel) =>
    importChannel({ ...parts, checkpoints, persons }, channel),
  );
  return {
    ...{ lines: plan.lineCount, systemLines: plan.systemLines, people: persons.size, channels: plan.channels.length },
    messages: plan.channels.reduce((sum, { messages }) => sum + messages.length, 0),
    problems: problems(),
  };
}

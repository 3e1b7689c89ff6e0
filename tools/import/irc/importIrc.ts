import { type ApiClient, createApiClient } from '../api/createApiClient.ts';
import { forEachOf } from '../forEachOf.ts';
import type { ImportProgress } from '../ImportProgress.ts';
import type { Checkpoints } from './Checkpoints.ts';
import type { ImportProblem } from './IrcPlan.ts';
import { importChannel } from './importChannel.ts';
import { importPeople } from './importPeople.ts';
import { VIEWER_ROLES } from './operations.ts';
import { planIrcImport } from './planIrcImport.ts';
import { type ReadIrcFolderOptions, readIrcFolder } from './readIrcFolder.ts';

export type ImportIrcOptions = ReadIrcFolderOptions & {
  readonly folder: string;
  readonly url: string;
  /** Of a person with the role IMPORTER. */
  readonly token: string;
  /** How many requests are under way at a time: batches of people, then channels. */
  readonly concurrency: number;
  readonly checkpoints: Checkpoints;
  readonly progress: ImportProgress;
  /** Told of each item that could not be imported, or not wholly. */
  readonly report: (problem: ImportProblem) => void;
  readonly fetch: typeof fetch;
  readonly wait: (pause: number) => Promise<unknown>;
  /** How often one request is tried. */
  readonly attempts: number;
};

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
  let problems = 0;
  const report = (problem: ImportProblem) => {
    problems += 1;
    options.report(problem);
  };
  for (const problem of plan.problems) report(problem);
  const client = createApiClient(options);
  await requireImporter(client);
  const { progress, checkpoints, concurrency } = options;
  const parts = { client, progress, checkpoints, concurrency, report };
  const nicks = [...new Set(plan.channels.flatMap((channel) => channel.nicks))];
  const persons = await importPeople(client, nicks, parts);
  await forEachOf(plan.channels, concurrency, (channel) => importChannel({ ...parts, persons }, channel));
  return {
    ...{ lines: plan.lineCount, systemLines: plan.systemLines, people: persons.size, channels: plan.channels.length },
    ...{ messages: plan.channels.reduce((sum, { messages }) => sum + messages.length, 0), problems },
  };
}

/** Without the role every single item would be refused. */
async function requireImporter(client: ApiClient): Promise<void> {
  const { viewer } = await client.ask<{ viewer: { readonly roles: readonly string[] } | null }>(VIEWER_ROLES, {});
  if (viewer?.roles.includes('IMPORTER') !== true)
    throw new Error('the token is not that of a person with the role IMPORTER');
}

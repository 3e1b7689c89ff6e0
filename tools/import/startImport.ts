import { ViewerDocument } from '@c18n/client/generated/documents';
import { createApiClient } from './api/createApiClient.ts';
import { run } from './api/run.ts';
import type { ImportOptions } from './ImportOptions.ts';
import type { ImportParts } from './ImportParts.ts';

/** An import that is under way. */
export type StartedImport = {
  readonly parts: ImportParts;
  /** The person in whose name it is done. */
  readonly importerId: string;
  /** How many items were reported so far. */
  readonly problems: () => number;
};

/** Begins an import. @throws Error where the token is not that of an importer: every single item would be refused */
export async function startImport(options: ImportOptions): Promise<StartedImport> {
  const { concurrency, progress } = options;
  const client = createApiClient(options);
  const { viewer } = await run(client, ViewerDocument, {});
  if (viewer?.roles.includes('IMPORTER') !== true)
    throw new Error('the token is not that of a person with the role IMPORTER');
  let problems = 0;
  const report: ImportParts['report'] = (problem) => {
    problems += 1;
    options.report(problem);
  };
  return { parts: { client, concurrency, progress, report }, importerId: viewer.person.id, problems: () => problems };
}

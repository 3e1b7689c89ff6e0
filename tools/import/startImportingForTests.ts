import { Actor } from '@c18n/single-node/testing/Actor';
import { makeAdministrator } from '@c18n/single-node/testing/makeAdministrator';
import { startTestNode } from '@c18n/single-node/testing/startTestNode';
import type { ImportOptions } from './ImportOptions.ts';
import type { ImportProblem } from './ImportProblem.ts';

/** For tests: an empty installation, and somebody who may import into it. */
export type Importing = AsyncDisposable & {
  readonly importer: Actor;
  readonly options: Omit<ImportOptions, 'folder'>;
  /** What was reported. */
  readonly problems: ImportProblem[];
  /** The number of the last fact of each partition: nothing was changed where these are the same. */
  readonly ledgerEnds: () => Promise<unknown>;
};

/** For tests: starts an installation. Nothing waits. */
export async function startImporting(): Promise<Importing> {
  const node = await startTestNode();
  const importer = await Actor.register(node.url, 'importer');
  await makeAdministrator(node, importer.id);
  await importer.do('grantRole', { personId: importer.id, role: 'IMPORTER' });
  const problems: ImportProblem[] = [];
  return {
    ...{ importer, problems },
    options: {
      ...{ url: `${node.url}/graphql`, token: importer.token ?? '', concurrency: 2, attempts: 5, fetch },
      ...{ progress: { advance: () => {} }, report: (problem) => problems.push(problem), wait: async () => {} },
    },
    ledgerEnds: () => node.adapters.store.ledger.heads(),
    [Symbol.asyncDispose]: () => node[Symbol.asyncDispose](),
  };
}

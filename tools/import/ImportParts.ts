import type { ApiClient } from './api/createApiClient.ts';
import type { ImportProblem } from './ImportProblem.ts';
import type { ImportProgress } from './ImportProgress.ts';

/** What every importer works with. */
export type ImportParts = {
  readonly client: ApiClient;
  /** How many requests are under way at a time, where their order does not matter. */
  readonly concurrency: number;
  readonly progress: ImportProgress;
  /** Told of each item that could not be imported, or not wholly. */
  readonly report: (problem: ImportProblem) => void;
};

import type { LongWait } from './api/LongWait.ts';
import type { ImportProblem } from './ImportProblem.ts';
import type { ImportProgress } from './ImportProgress.ts';

/** What every importer is started with. */
export type ImportOptions = {
  readonly folder: string;
  readonly url: string;
  /** Of a person with the role IMPORTER. */
  readonly token: string;
  /** How many requests are under way at a time, where their order does not matter. */
  readonly concurrency: number;
  readonly progress: ImportProgress;
  /** Told of each item that could not be imported, or not wholly. */
  readonly report: (problem: ImportProblem) => void;
  readonly fetch: typeof fetch;
  readonly wait: (pause: number) => Promise<unknown>;
  /** How often one request is tried. */
  readonly attempts: number;
  /** Told of each long pause before a request is repeated; nobody is told without. */
  readonly onLongWait?: (wait: LongWait) => void;
};

import type { ApiError } from './ApiError.ts';

/** A pause before a request is repeated, which is long enough to tell of. */
export type LongWait = {
  /** The name of the operation that is repeated; null where it has none. */
  readonly operation: string | null;
  /** Why it was not answered. */
  readonly error: ApiError;
  /** In milliseconds. */
  readonly pause: number;
};

import type { ExecutionCounts } from '@c18n/gateway/execution/ExecutionCounts';
import type { ExecutionResult } from 'graphql';

/** What is audited: a federation, however it is asked. */
export type Audited = AsyncDisposable & {
  /** How plans were executed so far; null where that is not known from outside. */
  readonly counts: ExecutionCounts | null;
  /** What is answered, and what the library answers; null where that is not asked. */
  readonly answers: (
    query: string,
  ) => Promise<{ readonly ours: ExecutionResult; readonly library: ExecutionResult | null }>;
};

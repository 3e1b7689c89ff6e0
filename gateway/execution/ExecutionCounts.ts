import type { UnsupportedReason } from './UnsupportedPlan.ts';

/** How operations were run since the start. */
export type ExecutionCounts = {
  /** By compiled code alone. */
  compiled: number;
  /** Where the library made the response of what was fetched: an introspection, or data that are not as the schema has them. */
  readonly shaped: Partial<Record<UnsupportedReason | 'data', number>>;
  /** Where the library ran the whole plan. */
  readonly whole: Partial<Record<UnsupportedReason, number>>;
};

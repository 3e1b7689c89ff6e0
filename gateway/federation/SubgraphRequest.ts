import type { Telling } from '../operations/Telling.ts';

/** What a gateway sends to a subgraph, as JSON: one operation of a query plan. */
export type SubgraphRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The event that is told; null for queries and mutations. */
  readonly telling: Telling | null;
};

import type { Telling } from '../operations/Telling.ts';

/** What a gateway sends to a subgraph, as JSON: operations of query plans. The answer is a list of their results, in their order. */
export type SubgraphRequest = {
  /** The texts of the operations, each once. */
  readonly queries: readonly string[];
  readonly operations: readonly SubgraphOperation[];
};

/** One operation of a request. */
export type SubgraphOperation = {
  /** The index of its text. */
  readonly query: number;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The event that is told; null for queries and mutations. */
  readonly telling: Telling | null;
};

/** What a gateway sends to a subgraph, as JSON: one operation of a query plan. */
export type SubgraphRequest = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The root value of a subscription's event; null for queries and mutations. */
  readonly event: Readonly<Record<string, unknown>> | null;
};

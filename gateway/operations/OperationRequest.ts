/** An operation as a client sends it, over any transport (https://graphql.github.io/graphql-over-http). */
export type OperationRequest = {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
};

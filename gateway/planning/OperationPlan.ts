import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';

/** How an operation is run over the subgraphs. */
export type OperationPlan = {
  readonly queryPlan: QueryPlan;
  /** What was planned, and has to be answered: the client's document, where `aliases` and `variables` are empty. */
  readonly document: DocumentNode;
  /** The client's response names by the names that they were planned with, see `avoidReservedNames`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The names that variables were planned with by the client's, where they are others, see `avoidReservedVariables`. */
  readonly variables: ReadonlyMap<string, string>;
};

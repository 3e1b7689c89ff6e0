import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { Data } from './Data.ts';
import type { EntityLane } from './EntityLane.ts';
import type { KnownEntities } from './KnownEntities.ts';
import type { SubgraphAnswer } from './SubgraphAnswer.ts';

/** One run of a plan. */
export type Execution = {
  /** What was fetched so far, put together. Fetches add to it. */
  readonly root: Data;
  /** What clients are told of failures, in the order in which they were found. */
  readonly errors: unknown[];
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As subgraphs get it. */
  readonly request: GatewayGraphQLRequestContext;
  /** Where entities are asked for together with other executions; null for one that asks alone. */
  readonly lane: EntityLane | null;
  /** The calls that another fetch of the plan may repeat, by what is asked. */
  readonly calls: Map<string, Promise<SubgraphAnswer>>;
  /** The entities that another fetch of the plan may ask for, by how they are asked for. */
  readonly entities: Map<string, KnownEntities>;
};

/** A compiled node of a plan. It rejects where the whole operation fails. */
export type Step = (execution: Execution) => Promise<void>;

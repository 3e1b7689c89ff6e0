import type { Data } from './Data.ts';
import type { SubgraphAnswer } from './SubgraphAnswer.ts';

/** A way to ask a subgraph for entities: what is asked, but not for which of them. */
export type EntityCall = {
  readonly subgraph: string;
  /** Equal for all calls that ask the same of each entity: operation and variables. */
  readonly key: string;
  /** Asks in the name of a context. */
  readonly send: (representations: readonly Data[], context: object) => Promise<SubgraphAnswer>;
};

/** Asks for entities together with other executions that may see the same. */
export type EntityLane = {
  /** What `call.send` would answer, which others may get, too: it is not to be changed. */
  readonly ask: (call: EntityCall, representations: readonly Data[]) => Promise<SubgraphAnswer>;
};

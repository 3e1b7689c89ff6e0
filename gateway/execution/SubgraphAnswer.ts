import type { ResponsePath } from '@apollo/query-planner';
import type { Data } from './Data.ts';

/** An error as a subgraph tells it, with the path in its own answer. */
export type SubgraphError = {
  readonly message?: string;
  readonly path?: ResponsePath;
  readonly extensions?: Data;
};

/** What a subgraph answers. Nothing of it is certain. */
export type SubgraphAnswer = {
  readonly data?: Data | null;
  readonly errors?: readonly SubgraphError[];
};

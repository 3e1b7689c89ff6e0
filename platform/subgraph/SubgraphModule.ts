import type { LiveModule } from '../live/LiveField.ts';

/** A subgraph: its SDL is `schema/<name>.graphql`. */
export type SubgraphModule = {
  readonly name: string;
  /** The resolvers, by type and field, as graphql-codegen types them. */
  readonly resolvers: object;
  readonly live: LiveModule;
};

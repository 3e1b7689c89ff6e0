import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';

/** A federation that is only measured. */
export type Fixture = {
  readonly modules: readonly SubgraphModule[];
  /** The SDL of a subgraph. */
  readonly sdlOf: (name: string) => string;
};

/** The name of a fixture, as processes are told it. */
export type FixtureName = 'feed' | 'shop';

import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { live } from './live.ts';
import { resolvers } from './resolvers.ts';

/** Finding things: by id, by words, and what became of a mutation. */
export const subgraph: SubgraphModule = { name: 'discovery', resolvers, live };

import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { live } from './live.ts';
import { resolvers } from './resolvers.ts';

/** Posts, comments and reactions, and what happens in communities. */
export const subgraph: SubgraphModule = { name: 'posts', resolvers, live };

import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { live } from './live.ts';
import { resolvers } from './resolvers.ts';

/** People: who they are, how they sign in, and what they may do everywhere. */
export const subgraph: SubgraphModule = { name: 'users', resolvers, live };

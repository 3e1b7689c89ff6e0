import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { live } from './live.ts';
import { resolvers } from './resolvers.ts';

/** Communities: what they are, who is in them, and as what. */
export const subgraph: SubgraphModule = { name: 'communities', resolvers, live };

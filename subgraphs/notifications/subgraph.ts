import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { live } from './live.ts';
import { resolvers } from './resolvers.ts';

/** What a person is told of, wherever it happens. */
export const subgraph: SubgraphModule = { name: 'notifications', resolvers, live };

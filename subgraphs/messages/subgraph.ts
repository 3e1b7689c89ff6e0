import type { SubgraphModule } from '@c18n/platform/subgraph/SubgraphModule';
import { live } from './live.ts';
import { resolvers } from './resolvers.ts';

/** Conversations: user-groups of communities, direct ones, and the messages in them. */
export const subgraph: SubgraphModule = { name: 'messages', resolvers, live };

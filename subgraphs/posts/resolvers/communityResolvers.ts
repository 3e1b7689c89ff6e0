import { posts } from '../collections.ts';
import type { CommunityResolvers } from '../generated/resolverTypes.ts';
import { statisticsOf } from '../statisticsOf.ts';

/** What this domain adds to a community. */
export const communityResolvers: CommunityResolvers = {
  posts: ({ id }, args, { connections }) => {
    const index = args.order === 'TOP' ? 'top' : 'newest';
    return connections.page({ collection: posts, index, equals: [id, true], descending: true }, args);
  },
  postStatistics: ({ id }, _args, context) => statisticsOf(id, context),
};

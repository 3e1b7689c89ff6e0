import { userGroups } from './collections.ts';
import type { CommunityResolvers } from './generated/resolverTypes.ts';

/** What conversations add to a community. */
export const communityResolvers: CommunityResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  userGroups: ({ id }, { order, ...args }, { connections }) => {
    const index = order === 'ACTIVE' ? 'active' : 'newest';
    return connections.page({ collection: userGroups, index, equals: [id], descending: true }, args);
  },
};

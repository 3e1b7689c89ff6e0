import { slugOf } from '@c18n/platform/text/slugOf';
import type { CommunityResolvers } from './generated/resolverTypes.ts';
import { communities, communityMemberships, membershipId, roleOf } from './views.ts';

/** A community, which everybody may read. */
export const communityResolvers: CommunityResolvers = {
  __resolveReference: ({ id }, { views }) => views.one(communities, id),
  name: (community, _args, { words }) => words.open(community.nameBy, community.name),
  slug: async (community, _args, { words }) => slugOf(await words.open(community.nameBy, community.name)),
  description: (community, _args, { words }) => words.open(community.descriptionBy, community.description),
  members: ({ id }, args, { connections }) =>
    connections.page(
      { collection: communityMemberships, index: 'byCommunity', equals: [id, 'member'], descending: false },
      args,
    ),
  viewerMembership: async ({ id }, _args, { viewer, views }) => {
    if (viewer === null) return null;
    const membership = await views.one(communityMemberships, membershipId(id, viewer.person));
    return roleOf(membership) === null ? null : membership;
  },
};

import { communityResolvers } from './communityResolvers.ts';
import type { Resolvers } from './generated/resolverTypes.ts';
import { membershipResolvers } from './membershipResolvers.ts';
import { addCommunityMembersField } from './mutations/addCommunityMembers.ts';
import { createCommunityField } from './mutations/createCommunity.ts';
import { joinCommunityField } from './mutations/joinCommunity.ts';
import { leaveCommunityField } from './mutations/leaveCommunity.ts';
import { retireCommunityField } from './mutations/retireCommunity.ts';
import { setCommunityMemberRoleField } from './mutations/setCommunityMemberRole.ts';
import { updateCommunityField } from './mutations/updateCommunity.ts';
import { personResolvers } from './personResolvers.ts';
import { communitiesField } from './queries/communities.ts';
import { communityField } from './queries/community.ts';

/** The resolvers of `schema/communities.graphql`. */
export const resolvers: Resolvers = {
  Query: { community: communityField, communities: communitiesField },
  Mutation: {
    createCommunity: createCommunityField,
    updateCommunity: updateCommunityField,
    retireCommunity: retireCommunityField,
    joinCommunity: joinCommunityField,
    leaveCommunity: leaveCommunityField,
    setCommunityMemberRole: setCommunityMemberRoleField,
    addCommunityMembers: addCommunityMembersField,
  },
  Community: communityResolvers,
  CommunityMembership: membershipResolvers,
  Person: personResolvers,
};

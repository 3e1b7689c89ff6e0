import type { CommunityMembershipResolvers } from './generated/resolverTypes.ts';
import { communityRoleName } from './roleNames.ts';
import { communities, communityMemberships } from './views.ts';

/** A membership, which everybody may read. */
export const membershipResolvers: CommunityMembershipResolvers = {
  __resolveReference: ({ id }, { views }) => views.one(communityMemberships, id),
  community: ({ communityId }, _args, { views }) => views.one(communities, communityId),
  person: ({ personId }) => ({ id: personId }),
  role: ({ role }) => communityRoleName(role),
  state: ({ state }) => (state === 'member' ? 'MEMBER' : 'LEFT'),
};

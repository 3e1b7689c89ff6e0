import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { MemberLeft } from '../facts.ts';
import { deactivated, lastOwner } from '../refusals.ts';
import { communities, communityMemberships, membershipId, roleOf, standingsIn } from '../views.ts';

/**
 * Ends the actor's membership of a community. Its last owner stays while the community is open and others are members: one of them can take
 * over. Who is no member changes nothing.
 */
export const leaveCommunity = defineCommand({
  type: 'c18n.communities.leaveCommunity',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...lastOwner },
  decide(documents, { actor, data: { communityId } }) {
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    if (standingsIn(documents, communityId, actor) === null) return { refused: 'DEACTIVATED' };
    const role = roleOf(documents.get(communityMemberships, membershipId(communityId, actor)));
    if (role === null) return { facts: [] };
    const memberCount = community.memberCount - 1;
    const ownerCount = community.ownerCount - (role === 'owner' ? 1 : 0);
    const isNeeded = role === 'owner' && ownerCount === 0 && memberCount > 0;
    if (isNeeded && community.retiredAt === null) return { refused: 'LAST_OWNER' };
    return { facts: [MemberLeft.state({ communityId, personId: actor, memberCount, ownerCount })] };
  },
});

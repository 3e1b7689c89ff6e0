import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { MemberJoined } from '../facts.ts';
import { deactivated, retired } from '../refusals.ts';
import { communities, communityMemberships, membershipId, roleOf, standingsIn } from '../views.ts';

/** Makes the actor a member of a community. Joining again changes nothing. */
export const joinCommunity = defineCommand({
  type: 'c18n.communities.joinCommunity',
  stream: 'communities',
  schema: z.object({ communityId: idSchema('community') }),
  place: ({ communityId }) => communityId,
  refusals: { ...deactivated, ...retired },
  decide(documents, { actor, data: { communityId } }) {
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    const standings = standingsIn(documents, communityId, actor);
    if (standings === null || !isAllowed('joinCommunity', standings)) return { refused: 'DEACTIVATED' };
    const role = roleOf(documents.get(communityMemberships, membershipId(communityId, actor)));
    if (role !== null) return { facts: [] };
    if (community.retiredAt !== null) return { refused: 'COMMUNITY_RETIRED' };
    const counts = { memberCount: community.memberCount + 1, ownerCount: community.ownerCount };
    return { facts: [MemberJoined.state({ communityId, personId: actor, role: 'member', ...counts })] };
  },
});

import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { MemberJoined } from '../facts.ts';
import { deactivated, retired } from '../refusals.ts';
import { communities, communityMemberships, membershipId, roleOf, standingsIn } from '../views.ts';

/** Makes the actor a member of a community. Joining again changes nothing. Who joins one without an owner, an empty one, becomes its owner. */
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
    if (roleOf(documents.get(communityMemberships, membershipId(communityId, actor))) !== null) return { facts: [] };
    if (community.retiredAt !== null) return { refused: 'COMMUNITY_RETIRED' };
    const isOwner = community.ownerCount === 0;
    const joined = MemberJoined.state({
      ...{ communityId, personId: actor, role: isOwner ? 'owner' : 'member' },
      ...{ memberCount: community.memberCount + 1, ownerCount: community.ownerCount + (isOwner ? 1 : 0) },
    });
    return { facts: [joined] };
  },
});

import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { communityRoles } from '../communityRoles.ts';
import { MemberRoleChanged } from '../facts.ts';
import { deactivated, lastOwner, notAllowed, personDeactivated } from '../refusals.ts';
import { communities, communityMemberships, membershipId, roleOf, standingsIn } from '../views.ts';

/**
 * Gives a member another role, also in a retired community, which goes on being moderated. Owners do it, also to themselves, and
 * administrators; but the last owner stays one. The role that somebody has already changes nothing.
 */
export const setCommunityMemberRole = defineCommand({
  type: 'c18n.communities.setCommunityMemberRole',
  stream: 'communities',
  schema: z.object({
    communityId: idSchema('community'),
    personId: idSchema('person'),
    role: z.enum(communityRoles),
  }),
  place: ({ communityId }) => communityId,
  refusals: {
    ...{ ...deactivated, ...notAllowed, ...lastOwner, ...personDeactivated },
    NOT_A_MEMBER: 'This person is not a member.',
  },
  decide(documents, { actor, data }) {
    const { communityId, personId, role } = data;
    const community = documents.get(communities, communityId);
    if (community === null) return notFound('communityId');
    const standings = standingsIn(documents, communityId, actor);
    if (standings === null) return { refused: 'DEACTIVATED' };
    if (!isAllowed('setCommunityMemberRole', standings)) return { refused: 'NOT_ALLOWED' };
    const before = roleOf(documents.get(communityMemberships, membershipId(communityId, personId)));
    if (before === null) return { refused: 'NOT_A_MEMBER', fields: ['personId'] };
    if (before === role) return { facts: [] };
    if (role === 'owner' && documents.get(people, personId)?.state !== 'active')
      return { refused: 'PERSON_DEACTIVATED', fields: ['personId'] };
    const ownerCount = community.ownerCount + (role === 'owner' ? 1 : 0) - (before === 'owner' ? 1 : 0);
    if (before === 'owner' && ownerCount === 0) return { refused: 'LAST_OWNER', fields: ['role'] };
    return { facts: [MemberRoleChanged.state({ communityId, personId, role, ownerCount })] };
  },
});

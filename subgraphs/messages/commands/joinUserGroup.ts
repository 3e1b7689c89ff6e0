import { communities, communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { participants } from '../collections.ts';
import { UserGroupMemberJoined } from '../facts.ts';
import { participantId } from '../participantId.ts';
import { deactivated, notACommunityMember, retired } from '../refusals.ts';
import { userGroupOf } from '../userGroupOf.ts';

/** Makes the actor a member of a user-group of their community. Joining again changes nothing. Who joins one without an admin, an empty one, becomes its admin. */
export const joinUserGroup = defineCommand({
  type: 'c18n.messages.joinUserGroup',
  stream: 'conversations',
  schema: z.object({ userGroupId: idSchema('group') }),
  place: ({ userGroupId }) => userGroupId,
  refusals: { ...deactivated, ...notACommunityMember, ...retired },
  decide(documents, { actor, place: conversationId }) {
    const group = userGroupOf(documents, conversationId);
    if (group === null) return notFound('userGroupId');
    const { communityId, memberCount, adminCount } = group;
    if (documents.get(people, actor)?.state !== 'active') return { refused: 'DEACTIVATED' };
    if (roleOf(documents.get(communityMemberships, membershipId(communityId, actor))) === null) {
      return { refused: 'NOT_A_COMMUNITY_MEMBER' };
    }
    if (documents.get(participants, participantId(conversationId, actor))?.state === 'member') return { facts: [] };
    if (documents.get(communities, communityId)?.retiredAt !== null) return { refused: 'COMMUNITY_RETIRED' };
    const isAdmin = adminCount === 0;
    const joined = UserGroupMemberJoined.state({
      ...{ conversationId, personId: actor, role: isAdmin ? 'admin' : 'member' },
      ...{ memberCount: memberCount + 1, adminCount: adminCount + (isAdmin ? 1 : 0) },
    });
    return { facts: [joined] };
  },
});

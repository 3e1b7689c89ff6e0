import { communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { participants } from '../collections.ts';
import { UserGroupMemberLeft, UserGroupMemberRoleChanged } from '../facts.ts';
import { participantId } from '../participantId.ts';
import { notAllowed } from '../refusals.ts';
import { userGroupOf } from '../userGroupOf.ts';

/** The actor of what follows from something that happened elsewhere. No token names it. */
export const PROCESS_MANAGER = 'process-manager';

/**
 * Takes out of a user-group who has left its community. Does nothing where that person is a member of the community again, or no member
 * of the group any more. The group keeps an admin: where it was the last, a successor becomes one.
 */
export const endUserGroupMembership = defineCommand({
  type: 'c18n.messages.endUserGroupMembership',
  stream: 'conversations',
  schema: z.object({
    userGroupId: idSchema('group'),
    personId: idSchema('person'),
    /** Who becomes admin if nobody else is; null: none of the others is active and in the community any more. */
    successorId: idSchema('person').nullable(),
    /** The id of the fact that this follows from. */
    causeId: z.string(),
  }),
  place: ({ userGroupId }) => userGroupId,
  refusals: {
    ...notAllowed,
    SUCCESSOR_GONE: 'The other members need an admin, and the one who was named is no member.',
  },
  decide(documents, { actor, data: { userGroupId: conversationId, personId, successorId } }) {
    if (actor !== PROCESS_MANAGER) return { refused: 'NOT_ALLOWED' };
    const group = userGroupOf(documents, conversationId);
    const participant = documents.get(participants, participantId(conversationId, personId));
    if (group === null || participant?.state !== 'member') return { facts: [] };
    if (roleOf(documents.get(communityMemberships, membershipId(group.communityId, personId))) !== null)
      return { facts: [] };
    const memberCount = group.memberCount - 1;
    const adminCount = group.adminCount - (participant.role === 'admin' ? 1 : 0);
    const left = UserGroupMemberLeft.state({ conversationId, personId, memberCount, adminCount });
    if (adminCount > 0 || memberCount === 0 || successorId === null) return { facts: [left] };
    const successor = documents.get(participants, participantId(conversationId, successorId));
    if (successor?.state !== 'member' || successor.personId === personId) return { refused: 'SUCCESSOR_GONE' };
    const promoted = UserGroupMemberRoleChanged.state({
      ...{ conversationId, personId: successor.personId, role: 'admin', adminCount: 1 },
    });
    return { facts: [left, promoted] };
  },
});

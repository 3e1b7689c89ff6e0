import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { participants } from '../collections.ts';
import { UserGroupMemberLeft } from '../facts.ts';
import { obstacle } from '../obstacle.ts';
import { participantId } from '../participantId.ts';
import { deactivated, lastAdmin } from '../refusals.ts';
import { userGroupOf } from '../userGroupOf.ts';

/** Ends the actor's membership of a user-group, unless the actor is its last admin and others would be left there. Who is no member changes nothing. */
export const leaveUserGroup = defineCommand({
  type: 'c18n.messages.leaveUserGroup',
  stream: 'conversations',
  schema: z.object({ userGroupId: idSchema('group') }),
  place: ({ userGroupId }) => userGroupId,
  refusals: { ...deactivated, ...lastAdmin },
  decide(documents, { actor, place: conversationId }) {
    const group = userGroupOf(documents, conversationId);
    if (group === null) return notFound('userGroupId');
    if (obstacle(documents, group, actor) === 'DEACTIVATED') return { refused: 'DEACTIVATED' };
    const participant = documents.get(participants, participantId(conversationId, actor));
    if (participant?.state !== 'member') return { facts: [] };
    const memberCount = group.memberCount - 1;
    const isAdmin = participant.role === 'admin';
    const adminCount = group.adminCount - (isAdmin ? 1 : 0);
    if (isAdmin && adminCount === 0 && memberCount > 0) return { refused: 'LAST_ADMIN' };
    return { facts: [UserGroupMemberLeft.state({ conversationId, personId: actor, memberCount, adminCount })] };
  },
});

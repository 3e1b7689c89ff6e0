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

/**
 * Ends the actor's membership of a user-group. Its last admin stays while the community is open and others are members: one of them can
 * take over. Who is no member changes nothing.
 */
export const leaveUserGroup = defineCommand({
  type: 'c18n.messages.leaveUserGroup',
  stream: 'conversations',
  schema: z.object({ userGroupId: idSchema('group') }),
  place: ({ userGroupId }) => userGroupId,
  refusals: { ...deactivated, ...lastAdmin },
  decide(documents, { actor, place: conversationId }) {
    const group = userGroupOf(documents, conversationId);
    if (group === null) return notFound('userGroupId');
    const hindered = obstacle(documents, group, actor);
    if (hindered === 'DEACTIVATED') return { refused: hindered };
    const participant = documents.get(participants, participantId(conversationId, actor));
    if (participant?.state !== 'member') return { facts: [] };
    const memberCount = group.memberCount - 1;
    const isAdmin = participant.role === 'admin';
    const adminCount = group.adminCount - (isAdmin ? 1 : 0);
    const isNeeded = isAdmin && adminCount === 0 && memberCount > 0;
    if (isNeeded && hindered !== 'COMMUNITY_RETIRED') return { refused: 'LAST_ADMIN' };
    return { facts: [UserGroupMemberLeft.state({ conversationId, personId: actor, memberCount, adminCount })] };
  },
});

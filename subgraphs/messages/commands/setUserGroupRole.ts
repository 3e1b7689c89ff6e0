import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { people } from '@c18n/users/views';
import { z } from 'zod';
import { UserGroupMemberRoleChanged } from '../facts.ts';
import { groupRoles } from '../groupRoles.ts';
import { obstacle } from '../obstacle.ts';
import { deactivated, lastAdmin, notAllowed, notAMember, personDeactivated } from '../refusals.ts';
import { mayDo } from '../rights.ts';
import { roleOfPerson } from '../roleIn.ts';
import { userGroupOf } from '../userGroupOf.ts';

/**
 * Gives a member of a user-group another role, also in a retired community, where messages are still taken back. Admins do it, also to
 * themselves, and administrators; but the last admin stays one. The role that somebody has already changes nothing.
 */
export const setUserGroupRole = defineCommand({
  type: 'c18n.messages.setUserGroupRole',
  stream: 'conversations',
  schema: z.object({
    userGroupId: idSchema('group'),
    personId: idSchema('person'),
    role: z.enum(groupRoles),
  }),
  place: ({ userGroupId }) => userGroupId,
  refusals: { ...deactivated, ...notAllowed, ...notAMember, ...personDeactivated, ...lastAdmin },
  decide(documents, { actor, place: conversationId, data }) {
    const { personId, role } = data;
    const group = userGroupOf(documents, conversationId);
    if (group === null) return notFound('userGroupId');
    if (obstacle(documents, group, actor) === 'DEACTIVATED') return { refused: 'DEACTIVATED' };
    if (!mayDo(documents, 'setUserGroupRole', actor, roleOfPerson(documents, group, actor)))
      return { refused: 'NOT_ALLOWED' };
    const before = roleOfPerson(documents, group, personId);
    if (before === null) return { refused: 'NOT_A_MEMBER', fields: ['personId'] };
    if (before === role) return { facts: [] };
    if (role === 'admin' && documents.get(people, personId)?.state !== 'active')
      return { refused: 'PERSON_DEACTIVATED', fields: ['personId'] };
    const adminCount = group.adminCount + (role === 'admin' ? 1 : -1);
    if (adminCount === 0) return { refused: 'LAST_ADMIN', fields: ['role'] };
    return { facts: [UserGroupMemberRoleChanged.state({ conversationId, personId, role, adminCount })] };
  },
});

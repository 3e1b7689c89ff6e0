import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { participants } from '../collections.ts';
import { setUserGroupRole } from '../commands/setUserGroupRole.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { participantId } from '../participantId.ts';
import { groupRoleOf } from '../roleNames.ts';

/** Gives a member of a user-group another role. */
export const setUserGroupRoleField: NonNullable<MutationResolvers['setUserGroupRole']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const { userGroupId, personId, role, idempotencyKey } = input;
  const data = () => ({ userGroupId, personId, role: groupRoleOf(role) });
  const sent = await context.commands.send({ definition: setUserGroupRole, input, idempotencyKey, data });
  return payload(sent, { member: await context.views.one(participants, participantId(userGroupId, personId)) });
};

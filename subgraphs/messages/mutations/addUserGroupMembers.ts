import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { userGroups } from '../collections.ts';
import { addUserGroupMembers } from '../commands/addUserGroupMembers.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Makes persons members of a user-group. */
export const addUserGroupMembersField: NonNullable<MutationResolvers['addUserGroupMembers']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const { userGroupId, personIds, idempotencyKey } = input;
  const data = () => ({ userGroupId, personIds: [...personIds] });
  const sent = await context.commands.send({ definition: addUserGroupMembers, input, idempotencyKey, data });
  return payload(sent, { userGroup: await context.views.one(userGroups, userGroupId) });
};

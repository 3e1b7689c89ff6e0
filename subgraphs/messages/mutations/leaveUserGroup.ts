import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { userGroups } from '../collections.ts';
import { leaveUserGroup } from '../commands/leaveUserGroup.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Ends the viewer's membership of a user-group. */
export const leaveUserGroupField: NonNullable<MutationResolvers['leaveUserGroup']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const { userGroupId, idempotencyKey } = input;
  const data = () => ({ userGroupId });
  const sent = await context.commands.send({ definition: leaveUserGroup, input, idempotencyKey, data });
  return payload(sent, { userGroup: await context.views.one(userGroups, userGroupId) });
};

import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { participants } from '../collections.ts';
import { joinUserGroup } from '../commands/joinUserGroup.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { participantId } from '../participantId.ts';

/** Makes the viewer a member of a user-group. */
export const joinUserGroupField: NonNullable<MutationResolvers['joinUserGroup']> = async (
  _parent,
  { input },
  context,
) => {
  const { person } = requireViewer(context);
  const { userGroupId, idempotencyKey } = input;
  const data = () => ({ userGroupId });
  const sent = await context.commands.send({ definition: joinUserGroup, input, idempotencyKey, data });
  return payload(sent, { member: await context.views.one(participants, participantId(userGroupId, person)) });
};

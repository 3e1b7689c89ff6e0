import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { userGroups } from '../collections.ts';
import { updateUserGroup } from '../commands/updateUserGroup.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Describes a user-group anew. */
export const updateUserGroupField: NonNullable<MutationResolvers['updateUserGroup']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const { userGroupId, expectedVersion, name, description, idempotencyKey } = input;
  const sent = await context.commands.send({
    definition: updateUserGroup,
    input,
    idempotencyKey,
    data: () => ({
      userGroupId,
      expectedVersion: expectedVersion ?? null,
      name: name ?? null,
      // As the command has it: null leaves it, an empty one clears it. The input leaves it out, or says null to clear it.
      description: description === undefined ? null : (description ?? ''),
    }),
  });
  return payload(sent, { userGroup: await context.views.one(userGroups, userGroupId) });
};

import { deriveId } from '@c18n/platform/ids/deriveId';
import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { userGroups } from '../collections.ts';
import { createUserGroup } from '../commands/createUserGroup.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';

/** Makes a user-group of the viewer's. */
export const createUserGroupField: NonNullable<MutationResolvers['createUserGroup']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const sent = await context.commands.send({
    definition: createUserGroup,
    input,
    idempotencyKey: input.idempotencyKey,
    data: (derive) => ({
      conversationId: derive('group'),
      communityId: input.communityId,
      name: input.name,
      description: input.description || null,
    }),
  });
  return payload(sent, { userGroup: await context.views.one(userGroups, deriveId('group', sent.outcomeId)) });
};

import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { updateCommunity } from '../commands/updateCommunity.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communities } from '../views.ts';

/** Describes a community anew. */
export const updateCommunityField: NonNullable<MutationResolvers['updateCommunity']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const sent = await context.commands.send({
    definition: updateCommunity,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({
      communityId: input.communityId,
      expectedVersion: input.expectedVersion ?? null,
      name: input.name ?? null,
      // The input leaves it out, or says null to clear it.
      description: input.description === undefined ? null : (input.description ?? ''),
      tags: input.tags ? [...input.tags] : null,
    }),
  });
  return payload(sent, { community: await context.views.one(communities, input.communityId) });
};

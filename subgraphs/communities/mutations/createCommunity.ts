import { deriveId } from '@c18n/platform/ids/deriveId';
import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { createCommunity } from '../commands/createCommunity.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communities } from '../views.ts';

/** Makes a community of the viewer's. */
export const createCommunityField: NonNullable<MutationResolvers['createCommunity']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const sent = await context.commands.send({
    definition: createCommunity,
    input,
    idempotencyKey: input.idempotencyKey,
    data: (derive) => ({
      communityId: derive('community'),
      name: input.name,
      description: input.description || null,
      tags: [...(input.tags ?? [])],
    }),
  });
  return payload(sent, { community: await context.views.one(communities, deriveId('community', sent.outcomeId)) });
};

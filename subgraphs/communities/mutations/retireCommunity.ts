import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { retireCommunity } from '../commands/retireCommunity.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communities } from '../views.ts';

/** Closes a community for good. */
export const retireCommunityField: NonNullable<MutationResolvers['retireCommunity']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const sent = await context.commands.send({
    definition: retireCommunity,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId: input.communityId }),
  });
  return payload(sent, { community: await context.views.one(communities, input.communityId) });
};

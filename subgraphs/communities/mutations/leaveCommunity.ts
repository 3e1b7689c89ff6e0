import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { leaveCommunity } from '../commands/leaveCommunity.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communityMemberships, membershipId } from '../views.ts';

/** Ends the viewer’s membership of a community. */
export const leaveCommunityField: NonNullable<MutationResolvers['leaveCommunity']> = async (
  _parent,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  const sent = await context.commands.send({
    definition: leaveCommunity,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId: input.communityId }),
  });
  return payload(sent, {
    membership: await context.views.one(communityMemberships, membershipId(input.communityId, viewer.person)),
  });
};

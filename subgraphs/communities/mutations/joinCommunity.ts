import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { joinCommunity } from '../commands/joinCommunity.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communityMemberships, membershipId } from '../views.ts';

/** Makes the viewer a member of a community. */
export const joinCommunityField: NonNullable<MutationResolvers['joinCommunity']> = async (
  _parent,
  { input },
  context,
) => {
  const viewer = requireViewer(context);
  const sent = await context.commands.send({
    definition: joinCommunity,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId: input.communityId }),
  });
  return payload(sent, {
    membership: await context.views.one(communityMemberships, membershipId(input.communityId, viewer.person)),
  });
};

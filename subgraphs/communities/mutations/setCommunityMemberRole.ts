import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { setCommunityMemberRole } from '../commands/setCommunityMemberRole.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communityRoleOf } from '../roleNames.ts';
import { communityMemberships, membershipId } from '../views.ts';

/** Gives a member of a community another role. */
export const setCommunityMemberRoleField: NonNullable<MutationResolvers['setCommunityMemberRole']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const sent = await context.commands.send({
    definition: setCommunityMemberRole,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({
      communityId: input.communityId,
      personId: input.personId,
      role: communityRoleOf(input.role),
    }),
  });
  return payload(sent, {
    membership: await context.views.one(communityMemberships, membershipId(input.communityId, input.personId)),
  });
};

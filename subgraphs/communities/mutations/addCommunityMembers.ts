import { payload } from '@c18n/platform/subgraph/payload';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { addCommunityMembers } from '../commands/addCommunityMembers.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { communities, communityMemberships, membershipId } from '../views.ts';

/** Makes persons members of a community. */
export const addCommunityMembersField: NonNullable<MutationResolvers['addCommunityMembers']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const sent = await context.commands.send({
    definition: addCommunityMembers,
    input,
    idempotencyKey: input.idempotencyKey,
    data: () => ({ communityId: input.communityId, personIds: [...input.personIds] }),
  });
  const [community, memberships] = await Promise.all([
    context.views.one(communities, input.communityId),
    Promise.all(
      input.personIds.map((person) => context.views.one(communityMemberships, membershipId(input.communityId, person))),
    ),
  ]);
  return payload(sent, { community, memberships: memberships.filter((one) => one !== null) });
};

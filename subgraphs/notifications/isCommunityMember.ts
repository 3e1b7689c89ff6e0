import { communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';

/** Whether the viewer is a member of a community now. */
export async function isCommunityMember(context: SubgraphContext, communityId: string): Promise<boolean> {
  if (context.viewer === null) return false;
  const membership = membershipId(communityId, context.viewer.person);
  return roleOf(await context.views.one(communityMemberships, membership)) !== null;
}

import { communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { conversations, participantId, participants } from '@c18n/messages/views';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';

/** Whether the viewer is a member of a community now. */
export async function isCommunityMember(context: SubgraphContext, communityId: string): Promise<boolean> {
  if (context.viewer === null) return false;
  const membership = membershipId(communityId, context.viewer.person);
  return roleOf(await context.views.one(communityMemberships, membership)) !== null;
}

/** What kind of conversation it is, if the viewer takes part in it now; else null. A user-group is only for members of its community. */
export async function kindForParticipant(
  context: SubgraphContext,
  conversationId: string,
): Promise<'group' | 'direct' | null> {
  if (context.viewer === null) return null;
  const [participant, conversation] = await Promise.all([
    context.views.one(participants, participantId(conversationId, context.viewer.person)),
    context.views.one(conversations, conversationId),
  ]);
  if (participant?.state !== 'member' || conversation === null) return null;
  const inside = conversation.communityId === null || (await isCommunityMember(context, conversation.communityId));
  return inside ? conversation.kind : null;
}

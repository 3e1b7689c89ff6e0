import { communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import { conversations, participantId, participants, roleIn } from '@c18n/messages/views';
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
  const { views, viewer } = context;
  const [participant, conversation] = await Promise.all([
    views.one(participants, participantId(conversationId, viewer.person)),
    views.one(conversations, conversationId),
  ]);
  if (conversation === null) return null;
  const { communityId } = conversation;
  const membership =
    communityId === null ? null : await views.one(communityMemberships, membershipId(communityId, viewer.person));
  return roleIn(conversation, participant, membership) === null ? null : conversation.kind;
}

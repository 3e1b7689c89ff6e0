import { communityMemberships, membershipId } from '@c18n/communities/views';
import { conversations, participantId, participants, roleIn } from '@c18n/messages/views';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';

/** Whether the viewer takes part in a conversation: in a user-group as a member of it and of its community. */
export async function takesPart({ viewer, views }: SubgraphContext, conversationId: string): Promise<boolean> {
  if (viewer === null) return false;
  const { person } = viewer;
  const [conversation, participant] = await Promise.all([
    views.one(conversations, conversationId),
    views.one(participants, participantId(conversationId, person)),
  ]);
  if (conversation === null) return false;
  const { communityId } = conversation;
  const membership =
    communityId === null ? null : await views.one(communityMemberships, membershipId(communityId, person));
  return roleIn(conversation, participant, membership) !== null;
}

import { communityMemberships, membershipId } from '@c18n/communities/views';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SubgraphContext } from '@c18n/platform/subgraph/SubgraphContext';
import { participants, type StoredConversation, type StoredParticipant } from './collections.ts';
import { participantId } from './participantId.ts';
import { roleIn } from './roleIn.ts';

/** What the viewer is in a conversation; null where they take no part in it, or nobody is signed in. */
export async function viewerPart(
  { viewer, views }: SubgraphContext,
  conversation: StoredConversation,
): Promise<StoredParticipant | null> {
  if (viewer === null) return null;
  const { id, communityId } = conversation;
  const [participant, membership] = await Promise.all([
    views.one(participants, participantId(id, viewer.person)),
    communityId === null ? null : views.one(communityMemberships, membershipId(communityId, viewer.person)),
  ]);
  return roleIn(conversation, participant, membership) === null ? null : participant;
}

/**
 * What the viewer is in a conversation that they must take part in.
 *
 * @throws CodedError UNAUTHENTICATED, NOT_FOUND (a direct conversation of others, which nobody is told of), FORBIDDEN
 */
export async function requirePart(
  context: SubgraphContext,
  conversation: StoredConversation,
): Promise<StoredParticipant> {
  if (context.viewer === null) throw new CodedError('UNAUTHENTICATED');
  const part = await viewerPart(context, conversation);
  if (part === null) throw new CodedError(conversation.kind === 'direct' ? 'NOT_FOUND' : 'FORBIDDEN');
  return part;
}

import { type CommunityMembershipDocument, communityMemberships, membershipId, roleOf } from '@c18n/communities/views';
import type { Documents } from '@c18n/platform/domain/Documents';
import type { Stored } from '@c18n/platform/domain/defineCollection';
import { type ConversationDocument, type ParticipantDocument, participants } from './collections.ts';
import type { GroupRole } from './groupRoles.ts';
import { participantId } from './participantId.ts';

/**
 * What a person is in a conversation; null for one who takes no part. Who left the community has no part in its user-groups,
 * whether or not they have left those too.
 *
 * @param membership in the user-group's community; not asked for in a direct conversation
 */
export function roleIn(
  conversation: ConversationDocument,
  participant: ParticipantDocument | null,
  membership: CommunityMembershipDocument | null,
): GroupRole | null {
  if (participant?.state !== 'member') return null;
  return conversation.kind === 'direct' || roleOf(membership) !== null ? participant.role : null;
}

/** {@link roleIn} for a decision. */
export function roleOfPerson(
  documents: Documents,
  conversation: Stored<ConversationDocument>,
  personId: string,
): GroupRole | null {
  const { communityId } = conversation;
  const participant = documents.get(participants, participantId(conversation.id, personId));
  const membership =
    communityId === null ? null : documents.get(communityMemberships, membershipId(communityId, personId));
  return roleIn(conversation, participant, membership);
}

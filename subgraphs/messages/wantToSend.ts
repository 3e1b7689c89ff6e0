import { communities, communityMemberships, membershipId } from '@c18n/communities/views';
import type { Documents } from '@c18n/platform/domain/Documents';
import { people } from '@c18n/users/views';
import { conversations, messages, participants, type StoredConversation, sent } from './collections.ts';
import { participantId } from './participantId.ts';

/** Who sends what as whom; `authorId` null: the actor. */
export type ToSend = {
  readonly conversationId: string;
  readonly authorId: string | null;
  readonly replyToId: string | null;
};

/**
 * Says at once what is read to decide whether a message can be sent: each look by itself would be a turn of the store. Of this the
 * conversation is read first, as the decider mostly has it in memory, and it tells the community.
 *
 * @returns the conversation; null where there is none
 */
export function wantToSend(
  documents: Documents,
  actor: string,
  { conversationId, authorId, replyToId }: ToSend,
): StoredConversation | null {
  const author = authorId ?? actor;
  const participant = participantId(conversationId, author);
  documents.want(people, [actor]);
  documents.want(participants, [participant]);
  documents.want(sent, [participant]);
  if (replyToId !== null) documents.want(messages, [replyToId]);
  const conversation = documents.get(conversations, conversationId);
  if (conversation === null || conversation.communityId === null) return conversation;
  documents.want(communities, [conversation.communityId]);
  documents.want(communityMemberships, [membershipId(conversation.communityId, author)]);
  return conversation;
}

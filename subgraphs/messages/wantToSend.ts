import { communities, communityMemberships, membershipId } from '@c18n/communities/views';
import type { Documents } from '@c18n/platform/domain/Documents';
import { people } from '@c18n/users/views';
import { type ConversationDocument, conversations, messages, participants, sent } from './collections.ts';
import { participantId } from './participantId.ts';

/** Who sends what as whom; `authorId` null: the actor. */
export type ToSend = {
  readonly conversationId: string;
  readonly authorId: string | null;
  readonly replyToId: string | null;
};

/** Says at once what is read to decide whether a message can be sent: each look by itself would be a turn of the store. */
export function wantToSend(documents: Documents, actor: string, { conversationId, authorId, replyToId }: ToSend): void {
  const author = participantId(conversationId, authorId ?? actor);
  documents.want(people, [actor]);
  documents.want(conversations, [conversationId]);
  documents.want(participants, [author]);
  documents.want(sent, [author]);
  if (replyToId !== null) documents.want(messages, [replyToId]);
}

/** The same of what is known once the conversation is. */
export function wantCommunityOf(
  documents: Documents,
  { communityId }: Pick<ConversationDocument, 'communityId'>,
  authorId: string,
): void {
  if (communityId === null) return;
  documents.want(communities, [communityId]);
  documents.want(communityMemberships, [membershipId(communityId, authorId)]);
}

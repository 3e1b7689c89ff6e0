import { type Collection, defineCollection, type Stored } from '@c18n/platform/domain/defineCollection';
import type { Personal } from '@c18n/platform/domain/personal';
import { pairId } from '@c18n/platform/ids/pairId';
import type { GroupRole } from './groupRoles.ts';

/** What user-groups and direct conversations have in common. Times are milliseconds since the epoch. */
type ConversationBase = {
  readonly createdAt: number;
  /** Messages are numbered 1, 2, 3 …: this is also how many there are. 0 before the first. */
  readonly lastMessageNumber: number;
  /** When the latest message was sent; null before the first. */
  readonly lastMessageAt: number | null;
};

/** A chat room in a community. Each text is sealed under the key of the person beside it. */
export type UserGroupDocument = ConversationBase & {
  readonly kind: 'group';
  readonly communityId: string;
  readonly name: Personal;
  readonly nameBy: string;
  readonly description: Personal | null;
  readonly descriptionBy: string;
  /** Counts the descriptions, from 1. */
  readonly version: number;
  readonly memberCount: number;
  readonly adminCount: number;
};

/** A conversation of two persons; its id is `directConversationId(…)` of the two. */
export type DirectConversationDocument = ConversationBase & {
  readonly kind: 'direct';
  readonly communityId: null;
  readonly personIds: readonly [string, string];
};

export type ConversationDocument = UserGroupDocument | DirectConversationDocument;

/** What a person is in a conversation; its id is `participantId(conversationId, personId)`. In direct ones both are members for good. */
export type ParticipantDocument = {
  readonly conversationId: string;
  readonly personId: string;
  readonly role: GroupRole;
  /** When the person joined, the last time. */
  readonly joinedAt: number;
  readonly state: 'member' | 'left';
  /** The number of the last message when the person joined, and how many of those were their own: none of them counts as unread. */
  readonly joinedAfter: number;
  readonly sentBefore: number;
};

/** How much a person has sent to a conversation, counted apart so that nothing is written per reader; its id is the participant's. */
export type SentDocument = {
  readonly sentCount: number;
  /** The number of their last message. */
  readonly lastSentNumber: number;
};

/** A message. The words are the author's; null once it is deleted. */
export type MessageDocument = {
  readonly conversationId: string;
  readonly authorId: string;
  /** Dense within the conversation: 1, 2, 3 … */
  readonly number: number;
  /** The how-manieth message of its author in the conversation it is. */
  readonly sentCount: number;
  readonly text: Personal | null;
  readonly sentAt: number;
  /** The message that it answers. */
  readonly replyToId: string | null;
  /** How many messages answer it, deleted ones too, as they keep their number. */
  readonly replyCount: number;
  /** Counts what was written, from 1. */
  readonly version: number;
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
};

/** What a message said before it was edited: an unedited message has none. Its id is `messageVersionId(messageId, version)`. */
export type MessageVersionDocument = {
  readonly messageId: string;
  readonly authorId: string;
  readonly version: number;
  readonly text: Personal;
  readonly writtenAt: number;
};

export type StoredConversation = Stored<ConversationDocument>;
export type StoredUserGroup = Stored<UserGroupDocument>;
export type StoredDirectConversation = Stored<DirectConversationDocument>;
export type StoredParticipant = Stored<ParticipantDocument>;
export type StoredMessage = Stored<MessageDocument>;
export type StoredMessageVersion = Stored<MessageVersionDocument>;

export const conversations = defineCollection<ConversationDocument>()('conversation', 'conversations', {
  newest: ['communityId', 'createdAt'],
  active: ['communityId', 'lastMessageAt'],
});

/** The conversations of a kind, for where their ids tell: those of user-groups begin with `group`, those of direct ones with `direct`. */
export const userGroups = conversations as Collection<UserGroupDocument, 'newest' | 'active'>;
export const directConversations = conversations as Collection<DirectConversationDocument>;

export const participants = defineCollection<ParticipantDocument>()('participant', 'conversations', {
  byConversation: ['conversationId', 'state', 'joinedAt'],
  byPerson: ['personId', 'state', 'joinedAt'],
});

export const sent = defineCollection<SentDocument>()('sent', 'conversations', {});

export const messages = defineCollection<MessageDocument>()('message', 'conversations', {
  history: ['conversationId', 'number'],
  byAuthor: ['conversationId', 'authorId', 'number'],
  replies: ['replyToId', 'number'],
});

export const messageVersions = defineCollection<MessageVersionDocument>()('messageVersion', 'conversations', {
  byMessage: ['messageId', 'version'],
});

/** The id of a former version of a message. */
export function messageVersionId(messageId: string, version: number): string {
  return pairId('version', messageId, String(version));
}

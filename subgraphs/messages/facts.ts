import { defineFact } from '@c18n/platform/domain/defineFact';
import { personal } from '@c18n/platform/domain/personal';
import { z } from 'zod';
import { groupRoles } from './groupRoles.ts';
import { participantId } from './participantId.ts';

const conversationId = z.string();
const personId = z.string();
const role = z.enum(groupRoles);
// What may be written is a command's concern and may change; a fact keeps what was accepted then.
const words = personal(z.string());
const message = { conversationId, messageId: z.string() };
/** How many members the group has now, and how many of them are admins. */
const counts = { memberCount: z.number(), adminCount: z.number() };

const aboutConversation = { subject: (data: { readonly conversationId: string }) => data.conversationId };
const aboutMessage = { subject: (data: { readonly messageId: string }) => data.messageId };
const aboutParticipant = {
  subject: (data: { readonly conversationId: string; readonly personId: string }) =>
    participantId(data.conversationId, data.personId),
};
const ofAuthor = { wordsOf: ({ authorId }: { readonly authorId: string }) => authorId };

/** A member of a community made a user-group in it. That they are its first member and admin is told by a `UserGroupMemberJoined` of its own. */
export const UserGroupCreated = defineFact(
  'c18n.messages.UserGroupCreated',
  z.object({
    conversationId,
    communityId: z.string(),
    creatorId: personId,
    name: words,
    description: words.nullable(),
  }),
  { ...aboutConversation, wordsOf: ({ creatorId }) => creatorId },
);

/** An admin described the user-group anew. Words that are absent stayed as they were; a null description was cleared. */
export const UserGroupUpdated = defineFact(
  'c18n.messages.UserGroupUpdated',
  z.object({
    conversationId,
    editorId: personId,
    /** Counts the descriptions: 2 after the first update. */
    version: z.number(),
    name: words.optional(),
    description: words.nullable().optional(),
  }),
  { ...aboutConversation, wordsOf: ({ editorId }) => editorId },
);

/** A person is a member of the user-group from now on: by creating, by joining, or because somebody added them. */
export const UserGroupMemberJoined = defineFact(
  'c18n.messages.UserGroupMemberJoined',
  z.object({ conversationId, personId, role, ...counts }),
  aboutParticipant,
);

/** A person is not a member of the user-group any more. */
export const UserGroupMemberLeft = defineFact(
  'c18n.messages.UserGroupMemberLeft',
  z.object({ conversationId, personId, ...counts }),
  aboutParticipant,
);

/** A member of the user-group has another role from now on. */
export const UserGroupMemberRoleChanged = defineFact(
  'c18n.messages.UserGroupMemberRoleChanged',
  z.object({ conversationId, personId, role, adminCount: counts.adminCount }),
  aboutParticipant,
);

/** Two persons can write to each other from now on. */
export const DirectConversationOpened = defineFact(
  'c18n.messages.DirectConversationOpened',
  z.object({ conversationId, personIds: z.tuple([personId, personId]) }),
  aboutConversation,
);

/** A participant wrote a message, or an import brought one. */
export const MessageSent = defineFact(
  'c18n.messages.MessageSent',
  z.object({
    ...message,
    authorId: personId,
    /** Dense within the conversation: 1, 2, 3 … */
    number: z.number(),
    /** How many messages the author has sent to the conversation, with this one. */
    sentCount: z.number(),
    text: words,
    /** The message that it answers, and how many answer that one now; absent where it answers none. */
    replyToId: z.string().optional(),
    replyCount: z.number().optional(),
    /** When it happened, in milliseconds since the epoch: an import tells of the past. */
    occurredAt: z.number(),
  }),
  { ...aboutMessage, ...ofAuthor },
);

/** The author wrote a message anew. */
export const MessageEdited = defineFact(
  'c18n.messages.MessageEdited',
  z.object({
    ...message,
    authorId: personId,
    /** 2 after the first edit. */
    version: z.number(),
    text: words,
  }),
  { ...aboutMessage, ...ofAuthor },
);

/** The author or an admin of the user-group took a message back. It keeps its number and its replies, without words. */
export const MessageDeleted = defineFact('c18n.messages.MessageDeleted', z.object(message), aboutMessage);

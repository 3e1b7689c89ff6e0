import { amend } from '@c18n/platform/domain/amend';
import { type Fold, on } from '@c18n/platform/domain/defineViews';
import { conversations, messages, messageVersionId, messageVersions, sent } from '../collections.ts';
import { MessageDeleted, MessageEdited, MessageSent } from '../facts.ts';
import { participantId } from '../participantId.ts';

const messageSent = on(MessageSent, ({ data }, documents) => {
  const { conversationId, messageId, authorId, number, sentCount, text, replyToId, replyCount, occurredAt } = data;
  documents.put(messages, messageId, {
    ...{ conversationId, authorId, number, sentCount, text, sentAt: occurredAt },
    ...{ replyToId: replyToId ?? null, replyCount: 0, version: 1, editedAt: null, deletedAt: null },
  });
  documents.put(sent, participantId(conversationId, authorId), { sentCount, lastSentNumber: number });
  // An import may bring what is older than messages that are there already.
  const lastMessageAt = Math.max(documents.get(conversations, conversationId)?.lastMessageAt ?? 0, occurredAt);
  amend(documents, conversations, conversationId, { lastMessageNumber: number, lastMessageAt });
  if (replyToId !== undefined && replyCount !== undefined) amend(documents, messages, replyToId, { replyCount });
});

const messageEdited = on(MessageEdited, ({ data, time }, documents) => {
  const { messageId, authorId, version, text } = data;
  const before = amend(documents, messages, messageId, { version, text, editedAt: time });
  if (before.text === null) throw new Error(`${messageId} has no words that could be edited`);
  documents.put(messageVersions, messageVersionId(messageId, before.version), {
    ...{ messageId, authorId, version: before.version, text: before.text },
    writtenAt: before.editedAt ?? before.sentAt,
  });
});

const messageDeleted = on(MessageDeleted, ({ data, time }, documents) => {
  amend(documents, messages, data.messageId, { text: null, deletedAt: time });
});

export const messageFolds: readonly Fold[] = [messageSent, messageEdited, messageDeleted];

import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { writtenBefore } from '@c18n/platform/domain/writtenBefore';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { messages, sent } from '../collections.ts';
import { conversationIdSchema } from '../conversationIdSchema.ts';
import { MessageSent } from '../facts.ts';
import { obstacle } from '../obstacle.ts';
import { participantId } from '../participantId.ts';
import { deactivated, notAllowed, notAMember, retired } from '../refusals.ts';
import { mayDo } from '../rights.ts';
import { roleOfPerson } from '../roleIn.ts';
import { wantToSend } from '../wantToSend.ts';
import { messageTextSchema } from '../words.ts';

/** Milliseconds within which a key is remembered for sure, whatever clocks do. */
const REMEMBERED = 7 * 24 * 3_600_000;

/**
 * Writes a message into a conversation. The most frequent decision of all: it reads what the author is in the conversation and in its
 * community, and whether the actor is still somebody.
 */
export const sendMessage = defineCommand({
  type: 'c18n.messages.sendMessage',
  stream: 'conversations',
  schema: z.object({
    conversationId: conversationIdSchema,
    messageId: idSchema('message'),
    text: messageTextSchema,
    /** A message of the same conversation. */
    replyToId: idSchema('message').nullable(),
    /** Whose it is; null: the actor's. Only an importer names somebody else. */
    authorId: idSchema('person').nullable(),
    /** When it was sent, in milliseconds since the epoch; null: now. Only an importer tells of the past. */
    occurredAt: z.number().int().nullable(),
  }),
  place: ({ conversationId }) => conversationId,
  wordsOf: ({ authorId }, actor) => authorId ?? actor,
  refusals: {
    ...deactivated,
    ...notAllowed,
    ...notAMember,
    ...retired,
    TIME_AHEAD: 'Nothing can have been sent in the future.',
  },
  decide(documents, { actor, time, data }) {
    const { conversationId, messageId, text, replyToId } = data;
    const conversation = wantToSend(documents, actor, data);
    // Keys are remembered for 30 days; what was written under one before that is known by its id. A young conversation has nothing of that
    // age, and most imports make their own: looking would cost them a sixth of their speed.
    const mayExist = conversation !== null && time - conversation.createdAt > REMEMBERED;
    if (mayExist) documents.want(messages, [messageId]);
    const attributed = (['authorId', 'occurredAt'] as const).filter((field) => data[field] !== null);
    if (attributed.length > 0 && !mayDo(documents, 'attribute', actor, null)) {
      return { refused: 'NOT_ALLOWED', fields: attributed };
    }
    const authorId = data.authorId ?? actor;
    const occurredAt = data.occurredAt ?? time;
    if (occurredAt > time) return { refused: 'TIME_AHEAD', fields: ['occurredAt'] };
    if (conversation === null) return notFound('conversationId');
    const refused = obstacle(documents, conversation, actor);
    if (refused === 'DEACTIVATED') return { refused };
    if (roleOfPerson(documents, conversation, authorId) === null) {
      // Nobody is told whether two others talk to each other.
      if (conversation.kind === 'direct') return notFound('conversationId');
      return { refused: 'NOT_A_MEMBER', fields: data.authorId === null ? [] : ['authorId'] };
    }
    if (refused !== null) return { refused };
    const existing = mayExist ? documents.get(messages, messageId) : null;
    if (existing !== null) return writtenBefore({ ...existing, occurredAt: existing.sentAt }, data);
    const repliedTo = replyToId === null ? null : documents.get(messages, replyToId);
    if (replyToId !== null && repliedTo?.conversationId !== conversationId) return notFound('replyToId');
    const before = documents.get(sent, participantId(conversationId, authorId));
    const fact = MessageSent.state({
      ...{ conversationId, messageId, authorId, text, occurredAt },
      number: conversation.lastMessageNumber + 1,
      sentCount: (before?.sentCount ?? 0) + 1,
      ...(repliedTo === null ? {} : { replyToId: repliedTo.id, replyCount: repliedTo.replyCount + 1 }),
    });
    return { facts: [fact] };
  },
});

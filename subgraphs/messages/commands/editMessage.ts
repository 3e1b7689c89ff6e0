import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { conversationIdSchema } from '../conversationIdSchema.ts';
import { MessageEdited } from '../facts.ts';
import { messageFor } from '../messageFor.ts';
import { obstacle } from '../obstacle.ts';
import { deactivated, notAllowed, retired, versionOutdated } from '../refusals.ts';
import { messageTextSchema } from '../words.ts';

/** Writes the actor's message anew. What it said before stays readable. */
export const editMessage = defineCommand({
  type: 'c18n.messages.editMessage',
  stream: 'conversations',
  schema: z.object({
    conversationId: conversationIdSchema,
    messageId: idSchema('message'),
    text: messageTextSchema,
    /** The version that was edited; null: whichever. */
    expectedVersion: z.number().int().nullable(),
  }),
  place: ({ conversationId }) => conversationId,
  refusals: { ...deactivated, ...notAllowed, ...retired, ...versionOutdated, DELETED: 'The message was deleted.' },
  decide(documents, { actor, data }) {
    const { conversationId, messageId, text, expectedVersion } = data;
    const found = messageFor(documents, data, actor);
    if (found === null) return notFound('messageId');
    const { message, standings } = found;
    const refused = obstacle(documents, found.conversation, actor);
    if (refused !== null) return { refused };
    if (!isAllowed('editMessage', standings)) return { refused: 'NOT_ALLOWED' };
    if (message.deletedAt !== null) return { refused: 'DELETED' };
    if (expectedVersion !== null && expectedVersion !== message.version) {
      return { refused: 'VERSION_OUTDATED', fields: ['expectedVersion'] };
    }
    const version = message.version + 1;
    return { facts: [MessageEdited.state({ conversationId, messageId, authorId: actor, version, text })] };
  },
});

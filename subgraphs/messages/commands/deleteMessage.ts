import { isAllowed } from '@c18n/platform/authorisation/policy';
import { defineCommand } from '@c18n/platform/domain/defineCommand';
import { notFound } from '@c18n/platform/domain/notFound';
import { idSchema } from '@c18n/platform/ids/idSchema';
import { z } from 'zod';
import { conversationIdSchema } from '../conversationIdSchema.ts';
import { MessageDeleted } from '../facts.ts';
import { messageFor } from '../messageFor.ts';
import { obstacle } from '../obstacle.ts';
import { deactivated, notAllowed } from '../refusals.ts';

/** Takes a message back. Its place in the conversation and its replies stay. Deleting again changes nothing. */
export const deleteMessage = defineCommand({
  type: 'c18n.messages.deleteMessage',
  stream: 'conversations',
  schema: z.object({ conversationId: conversationIdSchema, messageId: idSchema('message') }),
  place: ({ conversationId }) => conversationId,
  refusals: { ...deactivated, ...notAllowed },
  decide(documents, { actor, data }) {
    const found = messageFor(documents, data, actor);
    if (found === null) return notFound('messageId');
    if (obstacle(documents, found.conversation, actor) === 'DEACTIVATED') return { refused: 'DEACTIVATED' };
    if (!isAllowed('deleteMessage', found.standings)) return { refused: 'NOT_ALLOWED' };
    return { facts: found.message.deletedAt === null ? [MessageDeleted.state(data)] : [] };
  },
});

import { deriveId } from '@c18n/platform/ids/deriveId';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { unerased } from '@c18n/platform/subgraph/unerased';
import { people } from '@c18n/users/views';
import { sendMessage } from '../commands/sendMessage.ts';
import { found } from '../found.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { messagePayload } from '../messagePayload.ts';

/** Writes a message. */
export const sendMessageField: NonNullable<MutationResolvers['sendMessage']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const { conversationId, text, replyToId = null, authorId = null, occurredAt = null, idempotencyKey } = input;
  if (authorId !== null) found((await unerased(context, people, [authorId])).has(authorId) || null, 'authorId');
  const sent = await context.commands.send({
    definition: sendMessage,
    input,
    idempotencyKey,
    data: (derive) => ({ conversationId, messageId: derive('message'), text, replyToId, authorId, occurredAt }),
  });
  return await messagePayload(context, sent, { conversationId, messageId: deriveId('message', sent.outcomeId) });
};

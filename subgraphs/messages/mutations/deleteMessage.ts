import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { messages } from '../collections.ts';
import { deleteMessage } from '../commands/deleteMessage.ts';
import { found } from '../found.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { messagePayload } from '../messagePayload.ts';

/** Takes a message back. */
export const deleteMessageField: NonNullable<MutationResolvers['deleteMessage']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  const { messageId, idempotencyKey } = input;
  const { conversationId } = found(await context.views.one(messages, messageId), 'messageId');
  const data = () => ({ conversationId, messageId });
  const sent = await context.commands.send({ definition: deleteMessage, input, idempotencyKey, data });
  return await messagePayload(context, sent, { conversationId, messageId });
};

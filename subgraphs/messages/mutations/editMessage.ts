import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { messages } from '../collections.ts';
import { editMessage } from '../commands/editMessage.ts';
import { found } from '../found.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { messagePayload } from '../messagePayload.ts';

/** Writes a message of the viewer's anew. A message stays in its conversation, which is the place that decides about it. */
export const editMessageField: NonNullable<MutationResolvers['editMessage']> = async (_parent, { input }, context) => {
  requireViewer(context);
  const { messageId, text, expectedVersion = null, idempotencyKey } = input;
  const { conversationId } = found(await context.views.one(messages, messageId), 'messageId');
  const data = () => ({ conversationId, messageId, text, expectedVersion });
  const sent = await context.commands.send({ definition: editMessage, input, idempotencyKey, data });
  return await messagePayload(context, sent, { conversationId, messageId });
};

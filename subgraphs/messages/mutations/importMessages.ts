import { inSlices } from '@c18n/platform/scheduling/inSlices';
import { requireItemKeys } from '@c18n/platform/subgraph/requireItemKeys';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { unerased } from '@c18n/platform/subgraph/unerased';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { people } from '@c18n/users/views';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { importMessage } from '../importMessage.ts';

/** Brings messages in, each by a command of its own: sent in their order, and awaited together. */
export const importMessagesField: NonNullable<MutationResolvers['importMessages']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  requireIdempotencyKey(input.idempotencyKey);
  requireItemKeys('messages', input.messages);
  const ids = input.messages.map(({ authorId }) => authorId);
  const authors = await unerased(context, people, ids);
  return {
    results: await inSlices(input.messages, (item) => importMessage(context, input.conversationId, item, authors)),
  };
};

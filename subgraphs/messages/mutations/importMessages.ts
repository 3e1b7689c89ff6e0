import { inSlices } from '@c18n/platform/scheduling/inSlices';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import { requireIdempotencyKey } from '@c18n/platform/submission/requireIdempotencyKey';
import { textProblem } from '@c18n/platform/text/text';
import { badInput } from '../badInput.ts';
import type { ImportMessageInput, MutationResolvers } from '../generated/resolverTypes.ts';
import { importMessage } from '../importMessage.ts';
import { knownAuthors } from '../knownAuthors.ts';

const MAX_MESSAGES = 100;

/** Brings messages in, each by a command of its own: all are sent in their order, and awaited together. */
export const importMessagesField: NonNullable<MutationResolvers['importMessages']> = async (
  _parent,
  { input },
  context,
) => {
  requireViewer(context);
  requireIdempotencyKey(input.idempotencyKey);
  requireDistinctKeys(input.messages);
  const authors = await knownAuthors(
    context,
    input.messages.map(({ authorId }) => authorId),
  );
  const send = (item: ImportMessageInput) => importMessage(context, input.conversationId, item, authors);
  return { results: await inSlices(input.messages, send) };
};

function requireDistinctKeys(items: readonly ImportMessageInput[]): void {
  if (items.length > MAX_MESSAGES) throw badInput('messages', `must be at most ${MAX_MESSAGES}`);
  if (new Set(items.map(({ key }) => key)).size < items.length) {
    throw badInput('messages', 'must not have the same key twice');
  }
  for (const [index, { key }] of items.entries()) {
    const problem = textProblem(key, { min: 1, max: 200, lines: false });
    if (problem !== null) throw badInput(`messages.${index}.key`, problem);
  }
}

import { badInput } from '@c18n/platform/errors/badInput';
import { advancePointer } from '../advancePointer.ts';
import type { MutationResolvers } from '../generated/resolverTypes.ts';
import { readStateOf } from '../readStates.ts';
import { requireReadable } from '../requireReadable.ts';

/** Notes how far the viewer has read. No command: of a pointer only the last value counts, and it is no history. */
export const markReadField: NonNullable<MutationResolvers['markRead']> = async (_parent, { input }, context) => {
  const { conversationId, number } = input;
  const { conversation, part } = await requireReadable(context, conversationId, 'conversationId');
  if (number < 1) throw badInput('number', 'must be at least 1');
  if (number > conversation.lastMessageNumber) throw badInput('number', 'must be that of a message');
  await advancePointer(context, part, number);
  return { readState: await readStateOf(context, part) };
};

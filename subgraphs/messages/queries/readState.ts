import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { readStateOf } from '../readStates.ts';
import { requireReadable } from '../requireReadable.ts';

/** How far the viewer has read a conversation that they take part in. */
export const readStateField: NonNullable<QueryResolvers['readState']> = async (_parent, args, context) => {
  const { part } = await requireReadable(context, args.conversationId, 'conversationId');
  return readStateOf(context, part);
};

import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { visibleConversation } from '../visible.ts';

/** A conversation that the viewer may know of. */
export const conversationField: NonNullable<QueryResolvers['conversation']> = (_parent, { id }, context) =>
  visibleConversation(context, id);

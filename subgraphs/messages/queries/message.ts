import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { visibleMessage } from '../visible.ts';

/** A message of a conversation that the viewer takes part in. */
export const messageField: NonNullable<QueryResolvers['message']> = (_parent, { id }, context) =>
  visibleMessage(context, id);

import { comments } from '../collections.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';

/** A comment by id. */
export const commentField: NonNullable<QueryResolvers['comment']> = (_parent, { id }, { views }) =>
  views.one(comments, id);

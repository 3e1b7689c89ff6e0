import { posts } from '../collections.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';

/** A post by id. */
export const postField: NonNullable<QueryResolvers['post']> = (_parent, { id }, { views }) => views.one(posts, id);

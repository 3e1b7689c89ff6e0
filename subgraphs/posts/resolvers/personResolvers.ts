import { posts } from '../collections.ts';
import type { PersonResolvers } from '../generated/resolverTypes.ts';

/** What this domain adds to a person. */
export const personResolvers: PersonResolvers = {
  posts: ({ id }, args, { connections }) =>
    connections.page({ collection: posts, index: 'byAuthor', equals: [id, true], descending: true }, args),
};

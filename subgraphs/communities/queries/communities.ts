import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { communities } from '../views.ts';

/** All open communities, the newest first. */
export const communitiesField: NonNullable<QueryResolvers['communities']> = (_parent, args, { connections }) =>
  connections.page({ collection: communities, index: 'newest', equals: [true], descending: true }, args);

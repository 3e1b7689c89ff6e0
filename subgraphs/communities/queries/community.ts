import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { communities } from '../views.ts';

/** A community by id. */
export const communityField: NonNullable<QueryResolvers['community']> = (_parent, { id }, { views }) =>
  views.one(communities, id);

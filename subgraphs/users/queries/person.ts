import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { people } from '../views.ts';

/** A person by id. */
export const personField: NonNullable<QueryResolvers['person']> = (_parent, { id }, { views }) => views.one(people, id);

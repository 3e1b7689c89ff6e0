import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { people } from '../views.ts';

/** Who asks; null where nobody is signed in. */
export const viewerField: NonNullable<QueryResolvers['viewer']> = (_parent, _args, { viewer, views }) =>
  viewer === null ? null : views.one(people, viewer.person);

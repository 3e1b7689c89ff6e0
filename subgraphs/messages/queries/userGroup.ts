import { conversations } from '../collections.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';

/** A user-group, which everybody may know of. */
export const userGroupField: NonNullable<QueryResolvers['userGroup']> = async (_parent, { id }, { views }) => {
  const conversation = await views.one(conversations, id);
  return conversation?.kind === 'group' ? conversation : null;
};

import { findByUserName } from '../findPerson.ts';
import type { QueryResolvers } from '../generated/resolverTypes.ts';

/** A person by user name. */
export const personByUserNameField: NonNullable<QueryResolvers['personByUserName']> = (_parent, args, context) =>
  findByUserName(context, args.userName);

import { isAllowed } from '@c18n/platform/authorisation/policy';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { requireViewer } from '@c18n/platform/subgraph/requireViewer';
import type { QueryResolvers } from '../generated/resolverTypes.ts';
import { people, standingsOf } from '../views.ts';

/** All people, newest first. Only administrators may go through everybody there is. */
export const peopleField: NonNullable<QueryResolvers['people']> = async (_parent, args, context) => {
  const viewer = await context.views.one(people, requireViewer(context).person);
  if (!isAllowed('administerPeople', standingsOf(viewer))) throw new CodedError('FORBIDDEN');
  return context.connections.page({ collection: people, index: 'newest', equals: [], descending: true }, args);
};

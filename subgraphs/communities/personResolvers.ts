import type { PersonResolvers } from './generated/resolverTypes.ts';
import { communityMemberships } from './views.ts';

/** What this domain adds to a person. */
export const personResolvers: PersonResolvers = {
  communities: ({ id }, args, { connections }) =>
    connections.page(
      { collection: communityMemberships, index: 'byPerson', equals: [id, 'member'], descending: true },
      args,
    ),
};

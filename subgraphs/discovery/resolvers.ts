import type { Resolvers } from './generated/resolverTypes.ts';
import { nodeField } from './queries/node.ts';
import { outcomeField } from './queries/outcome.ts';
import { searchField } from './queries/search.ts';

/** The resolvers of `schema/discovery.graphql`. Things are told by reference: their own subgraphs tell the rest. */
export const resolvers: Resolvers = {
  Query: { node: nodeField, search: searchField, outcome: outcomeField },
};

import type { GraphQLDataSource } from '@apollo/gateway';

/**
 * A subgraph as the query plan's executor calls it: in this process or in another one. What it answers is as clients may see it: errors
 * have their codes.
 */
export type Subgraph = GraphQLDataSource & { readonly name: string };

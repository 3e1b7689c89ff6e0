import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { composeFederation } from './composeFederation.ts';
import type { TestedFederation } from './TestedFederation.ts';

/** The schema of a federation that clients see. */
export function clientSchemaOf(federation: TestedFederation): GraphQLSchema {
  return Supergraph.build(composeFederation(federation, () => 'http://subgraph.invalid'))
    .apiSchema()
    .toGraphQLJSSchema();
}

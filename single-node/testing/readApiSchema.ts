import { readSchema } from '@c18n/assembly/readSchema';
import { buildSchema, type GraphQLSchema } from 'graphql';

/** The schema that clients see. */
export function readApiSchema(): GraphQLSchema {
  return buildSchema(readSchema('api'));
}

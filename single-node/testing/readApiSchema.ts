import { buildSchema, type GraphQLSchema } from 'graphql';
import { readSchema } from '../readSchema.ts';

/** The schema that clients see. */
export function readApiSchema(): GraphQLSchema {
  return buildSchema(readSchema('api'));
}

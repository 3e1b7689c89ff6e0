import { buildSchema } from 'graphql';
import { readSchema } from '../../readSchema.ts';

/** The schema that clients see. */
export const apiSchema = buildSchema(readSchema('api'));

import { readSchema } from '@c18n/assembly/readSchema';
import { buildSchema } from 'graphql';

/** The schema that clients see. */
export const apiSchema = buildSchema(readSchema('api'));

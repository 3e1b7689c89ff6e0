import type { GraphQLScalarType } from 'graphql';
import { dateTimeScalar } from './dateTimeScalar.ts';

/**
 * The scalars whose input the gateway checks before anything is run, by name: a subgraph would find a bad one when other subgraphs have
 * done their part. A `Position` is given to subscriptions only, where the gateway itself opens it.
 */
export const checkedScalars: ReadonlyMap<string, GraphQLScalarType> = new Map([[dateTimeScalar.name, dateTimeScalar]]);

import { ERRORS, errorCodeDef } from '@apollo/federation-internals';
import type { ResponsePath } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { SubgraphError } from './SubgraphAnswer.ts';

/** A subgraph's error as clients of the gateway get it: `downstreamServiceError` of `@apollo/gateway`. */
export function tellError(error: SubgraphError, service: string, path: ResponsePath | undefined): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${service}"`;
  const options = {
    originalError: error as unknown as Error,
    path,
    extensions: { ...error.extensions, serviceName: service },
  };
  const definition = errorCodeDef(error as GraphQLFormattedError);
  if (definition === undefined && error.extensions?.code) return new GraphQLError(message, options);
  return (definition ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}

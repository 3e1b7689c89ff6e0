import type { CodedError } from '@c18n/platform/errors/CodedError';
import { GraphQLError } from 'graphql';

/**
 * A coded error as Apollo Server takes it.
 *
 * @param status the HTTP status of an answer that holds nothing but this error
 */
export function codedGraphQLError(error: CodedError, status = 400): GraphQLError {
  return new GraphQLError(error.message, {
    extensions: { ...error.extensions, http: { status } },
    originalError: error,
  });
}

import { HeaderMap } from '@apollo/server';
import type { CodedError } from '@c18n/platform/errors/CodedError';
import { GraphQLError } from 'graphql';
import { retryHeader } from './retryHeader.ts';
import { statusOf } from './statusOf.ts';

/** A coded error as Apollo Server takes it, with the status and headers of an answer that holds nothing but this error. */
export function codedGraphQLError(error: CodedError): GraphQLError {
  return new GraphQLError(error.message, {
    extensions: {
      ...error.extensions,
      http: { status: statusOf(error.code), headers: new HeaderMap(Object.entries(retryHeader(error.details))) },
    },
    originalError: error,
  });
}

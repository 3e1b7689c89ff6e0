import { CodedError } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { publicError } from './publicError.ts';

/** Whatever was thrown, as a client may see it. */
export function formatFailure(thrown: unknown, log: Log): GraphQLFormattedError {
  if (thrown instanceof CodedError) return { message: thrown.message, extensions: { ...thrown.extensions } };
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError('fault', { originalError: asError(thrown) });
  return publicError(error.toJSON(), thrown, log);
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

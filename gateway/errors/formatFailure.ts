import type { Log } from '@c18n/platform/logging/Log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { codedErrorOf } from './codedErrorOf.ts';
import { publicError } from './publicError.ts';

/** Whatever was thrown, as a client may see it. */
export function formatFailure(thrown: unknown, log: Log): GraphQLFormattedError {
  const coded = codedErrorOf(thrown);
  if (coded !== null) {
    if (coded !== thrown) log.error({ err: thrown }, 'an operation failed');
    return { message: coded.message, extensions: { ...coded.extensions } };
  }
  const error = thrown instanceof GraphQLError ? thrown : new GraphQLError('fault', { originalError: asError(thrown) });
  return publicError(error.toJSON(), thrown, log);
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

import { type ErrorCode, errorCodes } from '@c18n/platform/errors/CodedError';
import type { Log } from '@c18n/platform/logging/Log';
import type { GraphQLFormattedError } from 'graphql';

/**
 * The error as a client may see it: its own code where it has one, else INTERNAL_SERVER_ERROR without a word about the reason,
 * which is logged. The one place where the gateway decides that, for every transport.
 */
export function publicError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const { serviceName, stacktrace, http, ...extensions } = formatted.extensions ?? {};
  const code = String(extensions.code);
  if (isTold(code)) return { ...formatted, extensions };
  // A fault of a subgraph was logged where it happened, and has its service's name.
  if (serviceName === undefined) log.error({ err: error }, 'an operation failed');
  return {
    message: errorCodes.INTERNAL_SERVER_ERROR,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR' satisfies ErrorCode },
  };
}

function isTold(code: string): boolean {
  return Object.hasOwn(errorCodes, code) && code !== 'INTERNAL_SERVER_ERROR';
}

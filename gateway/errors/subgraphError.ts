import { type ErrorCode, errorCodes } from '@c18n/platform/errors/CodedError';
import { GraphQLError, Kind } from 'graphql';
import { codedErrorOf } from './codedErrorOf.ts';

/** An error of a subgraph as the gateway passes it on. `fault` is what must be logged and is not told; null where nothing is hidden. */
export type SubgraphError = { readonly error: GraphQLError; readonly fault: unknown };

/** Tells a coded error and a mistake in the input as they are, and anything else as a fault in the server. */
export function subgraphError(error: GraphQLError): SubgraphError {
  const original = error.originalError;
  const coded = codedErrorOf(original);
  if (coded !== null) {
    return { error: told(error, coded.message, coded.extensions), fault: coded === original ? null : original };
  }
  if (isMistakeInInput(error)) {
    return { error: told(error, error.message, { code: 'BAD_USER_INPUT' satisfies ErrorCode }), fault: null };
  }
  const code: ErrorCode = 'INTERNAL_SERVER_ERROR';
  return { error: told(error, errorCodes[code], { code }), fault: original ?? error };
}

function told(error: GraphQLError, message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  return new GraphQLError(message, { path: error.path, extensions: { ...extensions } });
}

/** Whether graphql-js could not coerce a variable or an argument: both name the node that holds the bad value. */
function isMistakeInInput(error: GraphQLError): boolean {
  if (error.path === undefined) return error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION;
  const original = error.originalError;
  return original instanceof GraphQLError && original.nodes !== undefined && original.message.startsWith('Argument "');
}

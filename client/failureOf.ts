import type { GraphQLFormattedError } from 'graphql';
import { CloseCode } from 'graphql-ws/client';
import { ApiError } from './ApiError.ts';

/** Close codes after which the same would only happen again, and the code of the API that each stands for. */
const refusals = new Map<number, string>([
  [4401, 'UNAUTHENTICATED'],
  [CloseCode.Forbidden, 'FORBIDDEN'],
  [CloseCode.BadRequest, 'BAD_REQUEST'],
  [CloseCode.BadResponse, 'BAD_REQUEST'],
  [CloseCode.SubprotocolNotAcceptable, 'BAD_REQUEST'],
]);

/**
 * Why an attempt failed, from what graphql-ws fails with: errors of the operation, the end of the connection, or whatever the asking for a
 * token has thrown. Null where the connection was lost, which says nothing about the operation.
 */
export function failureOf(thrown: unknown): Error | null {
  if (Array.isArray(thrown)) return ApiError.from((thrown as readonly GraphQLFormattedError[])[0]);
  const { code, reason } = closeEventOf(thrown);
  if (code !== null) {
    const refused = refusals.get(code);
    return refused === undefined ? null : new ApiError(refused, reason === '' ? refused : reason);
  }
  // What a WebSocket tells when it cannot connect is an event, not an error.
  return thrown instanceof Error ? thrown : null;
}

function closeEventOf(thrown: unknown): { readonly code: number | null; readonly reason: string } {
  const { code, reason } = (thrown ?? {}) as { readonly code?: unknown; readonly reason?: unknown };
  return typeof code === 'number' && typeof reason === 'string' ? { code, reason } : { code: null, reason: '' };
}

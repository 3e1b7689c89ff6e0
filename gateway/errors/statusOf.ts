import type { ErrorCode } from '@c18n/platform/errors/CodedError';

/** Of the codes that do not say that the request is bad. */
const statuses: ReadonlyMap<unknown, number> = new Map<ErrorCode, number>([
  ['UNAUTHENTICATED', 401],
  ['RATE_LIMITED', 429],
  ['INTERNAL_SERVER_ERROR', 500],
  ['OVERLOADED', 503],
  ['STORAGE_FULL', 503],
  ['UNAVAILABLE', 503],
]);

/** The HTTP status (RFC 9110 §15) of an answer to an operation that was not run, by the code of the reason. */
export function statusOf(code: unknown): number {
  return statuses.get(code) ?? 400;
}

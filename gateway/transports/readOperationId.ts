import { CodedError } from '@c18n/platform/errors/CodedError';

/** An id is kept for as long as its operation runs, and sent with each of its results: a UUID has 36 characters. */
const MAX_LENGTH = 256;

/**
 * Reads the id that a client gave to an operation: a text of 1 to 256 characters.
 *
 * @param name what the client calls it, for the message
 * @throws CodedError BAD_USER_INPUT
 */
export function readOperationId(sent: unknown, name: string): string {
  if (typeof sent === 'string' && sent !== '' && sent.length <= MAX_LENGTH) return sent;
  throw new CodedError('BAD_USER_INPUT', `${name} must be a text of 1 to ${MAX_LENGTH} characters.`);
}

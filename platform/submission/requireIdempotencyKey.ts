import { CodedError } from '../errors/CodedError.ts';
import { textProblem } from '../text/text.ts';

const RULE = { min: 1, max: 200, lines: false };

/** Checks an idempotency key as a client sent it: 1 to 200 characters on one line, or none at all. @throws CodedError BAD_USER_INPUT */
export function requireIdempotencyKey(key: string | null | undefined): void {
  const message = typeof key === 'string' ? textProblem(key, RULE) : null;
  if (message === null) return;
  const fields = [{ path: 'idempotencyKey', message }];
  throw new CodedError('BAD_USER_INPUT', `idempotencyKey ${message}`, { fields });
}

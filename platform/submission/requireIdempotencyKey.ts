import { badFields } from '../errors/badFields.ts';
import { idempotencyKeyProblems } from './idempotencyKeyProblems.ts';

/** Checks an idempotency key as a client sent it. @throws CodedError BAD_USER_INPUT */
export function requireIdempotencyKey(key: string | null | undefined): void {
  const problems = idempotencyKeyProblems(key);
  if (problems.length > 0) throw badFields(problems);
}

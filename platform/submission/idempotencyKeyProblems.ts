import type { FieldProblem } from '../errors/badFields.ts';
import { textProblem } from '../text/text.ts';

const RULE = { min: 1, max: 200, lines: false };

/** What is wrong with an idempotency key as a client sent it: it has 1 to 200 characters on one line, or there is none. */
export function idempotencyKeyProblems(key: string | null | undefined): readonly FieldProblem[] {
  const message = typeof key === 'string' ? textProblem(key, RULE) : null;
  return message === null ? [] : [{ path: 'idempotencyKey', message }];
}

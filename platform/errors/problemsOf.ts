import type { z } from 'zod';
import type { FieldProblem } from './badFields.ts';

/** What a schema found to be wrong. */
export function problemsOf(error: z.ZodError): readonly FieldProblem[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

import { CodedError } from './CodedError.ts';

/** What is wrong with an input field. `path`: like `people.0.userName`; `message`: the rest of a sentence that begins with it. */
export type FieldProblem = { readonly path: string; readonly message: string };

/** The error BAD_USER_INPUT about all input fields that are not right. */
export function badFields(fields: readonly FieldProblem[]): CodedError {
  const message = fields.map((problem) => `${problem.path} ${problem.message}`).join('; ');
  return new CodedError('BAD_USER_INPUT', message, { fields });
}

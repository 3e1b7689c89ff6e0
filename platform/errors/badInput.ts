import { badFields } from './badFields.ts';
import type { CodedError } from './CodedError.ts';

/** The error BAD_USER_INPUT about one input field. @param message the rest of a sentence that begins with the field */
export function badInput(path: string, message: string): CodedError {
  return badFields([{ path, message }]);
}

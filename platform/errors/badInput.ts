import { CodedError } from './CodedError.ts';

/** The error BAD_USER_INPUT about one input field. @param message the rest of a sentence that begins with the field */
export function badInput(path: string, message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${path} ${message}`, { fields: [{ path, message }] });
}

import { CodedError } from '@c18n/platform/errors/CodedError';

/**
 * Refuses variables that hold half of a surrogate pair, in whatever text at whatever depth: it has no form in UTF-8, so it would be stored,
 * looked up and sent back as something else. In a document the parser refuses it.
 *
 * @throws CodedError BAD_USER_INPUT
 */
export function requireWellFormed(variables: Readonly<Record<string, unknown>>): void {
  for (const [path, variable] of Object.entries(variables)) {
    if (isWellFormed(variable)) continue;
    const message = 'must not contain lone surrogates';
    throw new CodedError('BAD_USER_INPUT', `${path.toWellFormed()} ${message}`, { fields: [{ path, message }] });
  }
}

/** Without recursion: how deeply a variable is nested is up to the client. */
function isWellFormed(variable: unknown): boolean {
  const waiting = [variable];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && !value.isWellFormed()) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const inside of Object.values(value)) waiting.push(inside);
  }
  return true;
}

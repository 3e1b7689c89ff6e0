import { readOperationId } from './readOperationId.ts';

/**
 * The id of an operation on an event stream for many, which is `extensions.operationId` of a body or of the parameters of a URL, where
 * `extensions` is JSON.
 *
 * @throws CodedError BAD_USER_INPUT
 */
export function operationIdOf(sent: unknown): string {
  const { extensions } = (sent ?? {}) as { readonly extensions?: unknown };
  const read: unknown = typeof extensions === 'string' ? parsed(extensions) : extensions;
  const { operationId } = (read ?? {}) as { readonly operationId?: unknown };
  return readOperationId(operationId, '`extensions.operationId`');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

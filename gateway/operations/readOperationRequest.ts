import { CodedError } from '@c18n/platform/errors/CodedError';
import type { OperationRequest } from './OperationRequest.ts';

/**
 * Reads an operation from what a client sent: a body, a WebSocket payload, or the parameters of a URL, where objects are JSON.
 *
 * @throws CodedError BAD_USER_INPUT
 */
export function readOperationRequest(sent: unknown): OperationRequest {
  const fields = objectOf(sent, 'the request');
  const query = fields.query;
  const operationName = fields.operationName ?? null;
  if (typeof query !== 'string' || query === '') throw bad('`query` must be a text.');
  if (operationName !== null && typeof operationName !== 'string') throw bad('`operationName` must be a text.');
  return { query, operationName, variables: objectOf(fields.variables ?? {}, '`variables`') };
}

function objectOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const read = typeof value === 'string' ? parsed(value, name) : value;
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw bad(`${name} must be an object.`);
  return read as Readonly<Record<string, unknown>>;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw bad(`${name} is not JSON.`);
  }
}

function bad(message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', message);
}

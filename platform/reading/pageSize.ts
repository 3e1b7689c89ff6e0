import { CodedError } from '../errors/CodedError.ts';
import type { ConnectionArguments } from './Connections.ts';

/** No page is larger than this; it is part of the API and not to be configured. */
export const LARGEST_PAGE = 100;

/** How many entries of a list are wanted, and from which end. */
export type PageSize = { readonly size: number; readonly from: 'start' | 'end' };

/**
 * What `first` and `last` ask for; without both, the first page of the default size.
 *
 * @throws CodedError BAD_USER_INPUT where both are given, or one is negative or over 100
 */
export function pageSize(args: ConnectionArguments, defaultSize: number): PageSize {
  const first = args.first ?? null;
  const last = args.last ?? null;
  if (first !== null && last !== null) throw badInput('last', 'must not be given together with first');
  if (last !== null) return { size: checked('last', last), from: 'end' };
  return { size: first === null ? defaultSize : checked('first', first), from: 'start' };
}

function checked(path: 'first' | 'last', size: number): number {
  if (size < 0) throw badInput(path, 'must not be negative');
  if (size > LARGEST_PAGE) throw badInput(path, `must be at most ${LARGEST_PAGE}`);
  return size;
}

function badInput(path: string, message: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `${path} ${message}`, { fields: [{ path, message }] });
}

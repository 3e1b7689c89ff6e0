import { ThreadCallError } from '../../threads/ThreadClient.ts';
import { StoreUnavailableError } from '../StoreUnavailableError.ts';

/** https://www.sqlite.org/rescode.html#full; the bits above the first eight tell more about the same. */
const SQLITE_FULL = 13;

/** What a failed call of a thread with a database says of it: a full disk undoes the transaction; what else fails may or may not have happened. */
export function storeUnavailable(error: Error): StoreUnavailableError {
  const code = error instanceof ThreadCallError ? error.errcode : null;
  const isFull = code !== null && (code & 0xff) === SQLITE_FULL;
  return new StoreUnavailableError(isFull ? 'full' : 'unknown', error.message);
}

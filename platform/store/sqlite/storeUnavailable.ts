import { ThreadCallError } from '../../threads/ThreadClient.ts';
import { StoreUnavailableError } from '../StoreUnavailableError.ts';
import { hasRoom } from './hasRoom.ts';

/** https://www.sqlite.org/rescode.html#full; the bits above the first eight tell more about the same. */
const SQLITE_FULL = 13;
/** https://www.sqlite.org/rescode.html#ioerr_write. So an exhausted quota is told, which only the operating system tells from a broken disk. */
const SQLITE_IOERR_WRITE = 778;

/**
 * What a failed call of a thread with a database says of it: a full disk undoes the transaction; what else fails may or may not have happened.
 *
 * @param database its file
 */
export async function storeUnavailable(error: Error, database: string): Promise<StoreUnavailableError> {
  const code = error instanceof ThreadCallError ? error.errcode : null;
  const isFull =
    code !== null && ((code & 0xff) === SQLITE_FULL || (code === SQLITE_IOERR_WRITE && !(await hasRoom(database))));
  return new StoreUnavailableError(isFull ? 'full' : 'unknown', error.message);
}

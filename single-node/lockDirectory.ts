import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** https://www.sqlite.org/rescode.html#busy */
const SQLITE_BUSY = 5;

/** The directory is open in another process. */
export class DirectoryInUseError extends Error {
  constructor(directory: string) {
    super(`another process uses ${directory}: stop it first, or choose another DATA_DIR`);
    this.name = 'DirectoryInUseError';
  }
}

/**
 * Keeps other processes out of a directory until the returned function is called or this process ends, however it ends: the lock is the
 * operating system's, on a file of SQLite.
 *
 * @throws DirectoryInUseError; an error of SQLite where the lock cannot be written
 */
export function lockDirectory(directory: string): () => void {
  const database = new DatabaseSync(join(directory, 'lock.sqlite'), { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { readonly errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    throw new DirectoryInUseError(directory);
  }
  return () => database.close();
}

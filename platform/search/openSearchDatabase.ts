import { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { dropSearchSchema, SEARCH_SCHEMA_VERSION, searchSchema } from './searchSchema.ts';

/** Opens the database of a search index; one of another version is emptied. For its thread: it blocks. */
export function openSearchDatabase(file: string): SqliteConnection {
  const connection = new SqliteConnection(file, 'write');
  // It can be made again from the ledger: a commit need not wait for the disk. Purged words are overwritten.
  connection.database.exec('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
  const version = connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version;
  if (version !== SEARCH_SCHEMA_VERSION) {
    connection.transaction(() => connection.database.exec(dropSearchSchema + searchSchema));
  }
  return connection;
}

import { randomBytes } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { serveThread } from '../threads/serveThread.ts';

// The thread that holds the keys' database.

const connection = new SqliteConnection((workerData as { readonly file: string }).file, 'write');
// What was destroyed must not linger in free pages.
connection.database.exec('PRAGMA secure_delete = ON');
connection.database.exec('CREATE TABLE IF NOT EXISTS key (person TEXT PRIMARY KEY, key BLOB) WITHOUT ROWID');

/** The key; null bytes are a tombstone. */
type Row = { readonly key: Uint8Array | null } | undefined;

function read(person: string): Row {
  return connection.get('SELECT key FROM key WHERE person = ?', person);
}

serveThread({
  create: (persons: readonly string[]) =>
    connection.transaction(() =>
      persons.map((person) => {
        connection.run('INSERT OR IGNORE INTO key (person, key) VALUES (?, ?)', person, randomBytes(32));
        return read(person)?.key ?? null;
      }),
    ),
  read: (persons: readonly string[]) => persons.map((person) => read(person)?.key),
  destroy: (person: string) => {
    connection.run(
      'INSERT INTO key (person, key) VALUES (?, NULL) ON CONFLICT (person) DO UPDATE SET key = NULL',
      person,
    );
    // The log still holds the page with the key: it is emptied into the file and cut off.
    const [checkpoint] = connection.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (checkpoint?.busy !== 0) throw new Error('the log still holds the key: destroy it again');
  },
  close: () => connection.close(),
});

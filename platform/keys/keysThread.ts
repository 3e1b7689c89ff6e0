import { randomBytes } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { serveThread } from '../threads/serveThread.ts';
import type { KeyRow } from './KeyRow.ts';

// The thread that holds the keys' database.

const connection = new SqliteConnection((workerData as { readonly file: string }).file, 'write');
// What was destroyed must not linger in free pages.
connection.database.exec('PRAGMA secure_delete = ON');
connection.database.exec('CREATE TABLE IF NOT EXISTS key (person TEXT PRIMARY KEY, key BLOB) WITHOUT ROWID');
// Whose keys these are: at most one row.
connection.database.exec('CREATE TABLE IF NOT EXISTS installation (only INTEGER PRIMARY KEY, id TEXT NOT NULL)');
// When a key was last asked for. Where that is not known, because the file is older than this column, the key is never dropped.
if (!connection.all<{ name: string }>('PRAGMA table_info(key)').some(({ name }) => name === 'wanted')) {
  connection.database.exec('ALTER TABLE key ADD COLUMN wanted INTEGER');
}

/** The key; null bytes are a tombstone. */
type Row = { readonly key: Uint8Array | null } | undefined;
type Stored = { readonly person: string; readonly key: Uint8Array | null };

function read(person: string): Row {
  return connection.get('SELECT key FROM key WHERE person = ?', person);
}

function installation(): string | null {
  return connection.get<{ readonly id: string }>('SELECT id FROM installation')?.id ?? null;
}

const MAKE = `INSERT INTO key (person, key, wanted) VALUES (?, ?, ?)
  ON CONFLICT (person) DO UPDATE SET wanted = excluded.wanted`;
const BURY = 'INSERT INTO key (person, key) VALUES (?, NULL) ON CONFLICT (person) DO UPDATE SET key = NULL';

/** The log still holds the pages with destroyed keys: it is emptied into the file and cut off. */
function emptyLog(): void {
  const [checkpoint] = connection.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
  if (checkpoint?.busy !== 0) throw new Error('the log still holds the key: destroy it again');
}

serveThread({
  create: (persons: readonly string[], now: number) =>
    connection.transaction(() =>
      persons.map((person) => {
        connection.run(MAKE, person, randomBytes(32), now);
        return read(person)?.key ?? null;
      }),
    ),
  read: (persons: readonly string[]) => persons.map((person) => read(person)?.key),
  destroy: (person: string) => {
    connection.run(BURY, person);
    emptyLog();
  },
  drop: (persons: readonly string[], before: number) => {
    connection.transaction(() => {
      const drop = 'DELETE FROM key WHERE person = ? AND key IS NOT NULL AND wanted < ?';
      for (const person of persons) connection.run(drop, person, before);
    });
    if (persons.length > 0) emptyLog();
  },
  scan: (after: string, limit: number): readonly KeyRow[] =>
    connection
      .all<Stored>('SELECT person, key FROM key WHERE person > ? ORDER BY person LIMIT ?', after, limit)
      .map(({ person, key }) => [person, key]),
  bringBack: (rows: readonly KeyRow[], now: number) => {
    connection.transaction(() => {
      for (const [person, key] of rows) {
        if (key === null) connection.run(BURY, person);
        else connection.run(MAKE, person, key, now);
      }
    });
    if (rows.some(([, key]) => key === null)) emptyLog();
  },
  installation,
  assign: (id: string) => {
    connection.run('INSERT INTO installation (only, id) VALUES (1, ?) ON CONFLICT DO NOTHING', id);
    return installation();
  },
  close: () => connection.close(),
});

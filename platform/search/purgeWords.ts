import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { replaceWords, takeOutEntry } from './entryWords.ts';

type Held = {
  readonly rowid: number;
  readonly title: string;
  readonly text: string;
  readonly title_by: string | null;
  readonly text_by: string | null;
};

const HELD = `
  SELECT entry.rowid, title, text, title_by, text_by FROM entry JOIN words ON words.rowid = entry.rowid
  WHERE title_by = ?1 OR text_by = ?1 LIMIT ?2`;

const FORGET = 'UPDATE entry SET title_by = nullif(title_by, ?1), text_by = nullif(text_by, ?1)';
const FORGET_ONE = `${FORGET} WHERE rowid = ?2`;
const FORGET_ALL = `${FORGET} WHERE title_by = ?1 OR text_by = ?1`;

/**
 * Takes a person's words out of so many entries at most, and notes that none are taken in again, in the caller's transaction.
 *
 * @returns whether none are left
 */
export function purgeWords(connection: SqliteConnection, person: string, most: number): boolean {
  connection.run('INSERT INTO purged (person) VALUES (?) ON CONFLICT DO NOTHING', person);
  const held = connection.all<Held>(HELD, person, most);
  for (const { rowid, title, text, title_by, text_by } of held) {
    const others = [title_by, text_by].filter((by) => by !== null && by !== person);
    if (others.length === 0) takeOutEntry(connection, rowid);
    else replaceWords(connection, rowid, title_by === person ? '' : title, text_by === person ? '' : text);
    connection.run(FORGET_ONE, person, rowid);
  }
  if (held.length === most) return false;
  connection.run(FORGET_ALL, person);
  return true;
}

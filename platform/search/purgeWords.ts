import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { replaceWords, takeOutEntry } from './entryWords.ts';
import { type IndexedWords, MOST_COST } from './writingCost.ts';

type Held = IndexedWords & {
  readonly rowid: number;
  readonly title_by: string | null;
  readonly text_by: string | null;
};

const HELD = `
  SELECT entry.rowid, title, text, title_by, text_by FROM entry JOIN words ON words.rowid = entry.rowid
  WHERE title_by = ?1 OR text_by = ?1 LIMIT 1`;

const FORGET = 'UPDATE entry SET title_by = nullif(title_by, ?1), text_by = nullif(text_by, ?1)';
const FORGET_ONE = `${FORGET} WHERE rowid = ?2`;
const FORGET_ALL = `${FORGET} WHERE title_by = ?1 OR text_by = ?1`;

/**
 * Takes a person's words out of as many entries as may be written at once, and notes that none are taken in again, in the caller's transaction.
 *
 * @param most what they may cost before it ends, as `writingCost` counts it
 * @returns whether none are left
 */
export function purgeWords(connection: SqliteConnection, person: string, most: number = MOST_COST): boolean {
  connection.run('INSERT INTO purged (person) VALUES (?) ON CONFLICT DO NOTHING', person);
  for (let cost = 0; cost < most; ) {
    // One by one: who knows how long they are.
    const held = connection.get<Held>(HELD, person);
    if (held === undefined) {
      connection.run(FORGET_ALL, person);
      return true;
    }
    cost += purgeEntry(connection, person, held);
  }
  return false;
}

function purgeEntry(connection: SqliteConnection, person: string, held: Held): number {
  const { rowid, title, text, title_by, text_by } = held;
  connection.run(FORGET_ONE, person, rowid);
  const others = [title_by, text_by].filter((by) => by !== null && by !== person);
  if (others.length === 0) return takeOutEntry(connection, rowid, held);
  const left = { title: title_by === person ? '' : title, text: text_by === person ? '' : text };
  return replaceWords(connection, rowid, held, left);
}

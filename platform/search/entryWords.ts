import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { type IndexedWords, writingCost } from './writingCost.ts';

/** The words of an entry that is in the index. */
export function wordsOfEntry(connection: SqliteConnection, rowid: number): IndexedWords | undefined {
  return connection.get<IndexedWords>('SELECT title, text FROM words WHERE rowid = ?', rowid);
}

/**
 * Puts words in the place of those that an entry has, if any, of which no trace is left.
 *
 * @returns what that cost, as `writingCost` counts it
 */
export function replaceWords(
  connection: SqliteConnection,
  rowid: number,
  former: IndexedWords | undefined,
  words: IndexedWords,
): number {
  if (former !== undefined) connection.run('DELETE FROM words WHERE rowid = ?', rowid);
  connection.run('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)', rowid, words.title, words.text);
  return writingCost(former, words);
}

/**
 * Takes an entry's words and tags out of the index; the entry itself stays.
 *
 * @returns what that cost, as `writingCost` counts it
 */
export function takeOutEntry(connection: SqliteConnection, rowid: number, former: IndexedWords | undefined): number {
  if (former !== undefined) connection.run('DELETE FROM words WHERE rowid = ?', rowid);
  connection.run('DELETE FROM entry_tag WHERE entry = ?', rowid);
  return writingCost(former, undefined);
}

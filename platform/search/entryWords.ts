import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';

/** Puts words in the place of those that an entry has, if any, of which no trace is left. */
export function replaceWords(connection: SqliteConnection, rowid: number, title: string, text: string): void {
  connection.run('DELETE FROM words WHERE rowid = ?', rowid);
  connection.run('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)', rowid, title, text);
}

/** Takes an entry's words and tags out of the index; the entry itself stays. */
export function takeOutEntry(connection: SqliteConnection, rowid: number): void {
  connection.run('DELETE FROM words WHERE rowid = ?', rowid);
  connection.run('DELETE FROM entry_tag WHERE entry = ?', rowid);
}

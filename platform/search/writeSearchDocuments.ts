import type { SearchBody, SearchDocument, SearchIndex } from '../ports/SearchIndex.ts';
import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { withoutMarks } from './highlightMarks.ts';

/** How far the source of an index was read. */
export type Through = Parameters<SearchIndex['write']>[1];

/** Writes documents and positions, in the caller's transaction. */
export function writeSearchDocuments(
  connection: SqliteConnection,
  documents: readonly SearchDocument[],
  through: Through,
): void {
  for (const document of documents) writeDocument(connection, document);
  for (const { stream, partition, number } of through) {
    connection.run(
      'INSERT INTO position (stream, partition, number) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET number = max(number, excluded.number)',
      ...[stream, partition, number],
    );
  }
}

function writeDocument(connection: SqliteConnection, { id, kind, number, body }: SearchDocument): void {
  const purged =
    (body?.wordsOf ?? null) !== null &&
    connection.get('SELECT 1 FROM purged WHERE person = ?', body?.wordsOf ?? null) !== undefined;
  const kept = purged ? null : body;
  const written = connection.get<{ rowid: number }>(
    `INSERT INTO entry (id, kind, number, community, words_of, time) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, community = excluded.community,
       words_of = excluded.words_of, time = excluded.time
     WHERE excluded.number >= entry.number RETURNING rowid`,
    ...[id, kind, number, kept?.community ?? null, kept?.wordsOf ?? null, kept?.time ?? null],
  );
  if (written === undefined) return; // A later state is there already.
  if (kept === null) takeOutWords(connection, written.rowid);
  else putWords(connection, written.rowid, kept);
}

function putWords(connection: SqliteConnection, rowid: number, body: SearchBody): void {
  const [title, text] = [withoutMarks(body.title), withoutMarks(body.text)];
  const current = connection.get<{ title: string; text: string }>(
    'SELECT title, text FROM words WHERE rowid = ?',
    rowid,
  );
  // Replacing words without leaving a trace costs 2 ms, twenty times as much as writing new ones.
  if (current?.title !== title || current.text !== text) {
    connection.run('DELETE FROM words WHERE rowid = ?', rowid);
    connection.run('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)', rowid, title, text);
  }
  connection.run('DELETE FROM entry_tag WHERE entry = ?', rowid);
  for (const tag of new Set(body.tags)) {
    connection.run('INSERT INTO entry_tag (entry, tag) VALUES (?, ?)', rowid, tag);
  }
}

/** Takes an entry's words and tags out of the index; the entry itself stays. */
export function takeOutWords(connection: SqliteConnection, rowid: number): void {
  connection.run('DELETE FROM words WHERE rowid = ?', rowid);
  connection.run('DELETE FROM entry_tag WHERE entry = ?', rowid);
}

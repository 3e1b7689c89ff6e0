import type { SearchBody, SearchDocument, SearchIndex } from '../ports/SearchIndex.ts';
import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { replaceWords, takeOutEntry } from './entryWords.ts';
import { withoutMarks } from './highlightMarks.ts';
import { separated } from './separated.ts';
import { withoutWordsOf } from './withoutWordsOf.ts';
import { writersOf } from './writersOf.ts';

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

function writeDocument(connection: SqliteConnection, document: SearchDocument): void {
  const { id, kind, number, body } = withoutWordsOf(document, purgedAmong(connection, writersOf(document)));
  const written = connection.get<{ rowid: number }>(
    `INSERT INTO entry (id, kind, number, community, title_by, text_by, time) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, community = excluded.community,
       title_by = excluded.title_by, text_by = excluded.text_by, time = excluded.time
     WHERE excluded.number >= entry.number RETURNING rowid`,
    ...[id, kind, number, body?.community ?? null, body?.title?.by ?? null, body?.text?.by ?? null, body?.time ?? null],
  );
  if (written === undefined) return; // A later state is there already.
  if (body === null) takeOutEntry(connection, written.rowid);
  else putBody(connection, written.rowid, body);
}

function purgedAmong(connection: SqliteConnection, persons: ReadonlySet<string>): ReadonlySet<string> {
  const isPurged = (person: string) => connection.get('SELECT 1 FROM purged WHERE person = ?', person) !== undefined;
  return new Set([...persons].filter(isPurged));
}

function putBody(connection: SqliteConnection, rowid: number, body: SearchBody): void {
  const [title, text] = [indexed(body.title), indexed(body.text)];
  const current = connection.get<{ title: string; text: string }>(
    'SELECT title, text FROM words WHERE rowid = ?',
    rowid,
  );
  // Replacing words without leaving a trace costs 2 ms, twenty times as much as writing new ones.
  if (current?.title !== title || current.text !== text) replaceWords(connection, rowid, title, text);
  connection.run('DELETE FROM entry_tag WHERE entry = ?', rowid);
  for (const tag of new Set(body.tags)) {
    connection.run('INSERT INTO entry_tag (entry, tag) VALUES (?, ?)', rowid, tag);
  }
}

function indexed(said: SearchBody['text']): string {
  return separated(withoutMarks(said?.words ?? ''));
}

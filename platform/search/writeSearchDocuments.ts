import type { SearchBody, SearchDocument, SearchIndex } from '../ports/SearchIndex.ts';
import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { replaceWords, takeOutEntry, wordsOfEntry } from './entryWords.ts';
import { withoutMarks } from './highlightMarks.ts';
import { separated } from './separated.ts';
import { withoutWordsOf } from './withoutWordsOf.ts';
import { writersOf } from './writersOf.ts';
import { MOST_COST, writingCost } from './writingCost.ts';

/** How far the source of an index was read. */
export type Through = Parameters<SearchIndex['write']>[1];

/**
 * Writes as many documents as may be written at once, the first of these, in the caller's transaction; the positions with the last one only,
 * so that they are never ahead.
 *
 * @param most what they may cost before it ends, as `writingCost` counts it
 * @returns how many are written: where these are not all, it wants to be called again with the others
 */
export function writeSearchDocuments(
  connection: SqliteConnection,
  documents: readonly SearchDocument[],
  through: Through,
  most: number = MOST_COST,
): number {
  let cost = 0;
  for (const [index, document] of documents.entries()) {
    if (cost >= most) return index;
    cost += writeDocument(connection, document);
  }
  for (const { stream, partition, number } of through) {
    connection.run(
      'INSERT INTO position (stream, partition, number) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET number = max(number, excluded.number)',
      ...[stream, partition, number],
    );
  }
  return documents.length;
}

/** Returns what it cost. */
function writeDocument(connection: SqliteConnection, document: SearchDocument): number {
  const { id, kind, number, body } = withoutWordsOf(document, purgedAmong(connection, writersOf(document)));
  const written = connection.get<{ rowid: number }>(
    `INSERT INTO entry (id, kind, number, community, title_by, text_by, time) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, community = excluded.community,
       title_by = excluded.title_by, text_by = excluded.text_by, time = excluded.time
     WHERE excluded.number >= entry.number RETURNING rowid`,
    ...[id, kind, number, body?.community ?? null, body?.title?.by ?? null, body?.text?.by ?? null, body?.time ?? null],
  );
  if (written === undefined) return writingCost(undefined, undefined); // A later state is there already.
  if (body === null) return takeOutEntry(connection, written.rowid, wordsOfEntry(connection, written.rowid));
  return putBody(connection, written.rowid, body);
}

function purgedAmong(connection: SqliteConnection, persons: ReadonlySet<string>): ReadonlySet<string> {
  const isPurged = (person: string) => connection.get('SELECT 1 FROM purged WHERE person = ?', person) !== undefined;
  return new Set([...persons].filter(isPurged));
}

function putBody(connection: SqliteConnection, rowid: number, body: SearchBody): number {
  connection.run('DELETE FROM entry_tag WHERE entry = ?', rowid);
  for (const tag of new Set(body.tags)) {
    connection.run('INSERT INTO entry_tag (entry, tag) VALUES (?, ?)', rowid, tag);
  }
  const words = { title: indexed(body.title), text: indexed(body.text) };
  const former = wordsOfEntry(connection, rowid);
  // Replacing words takes time for each of them: often only tags have changed, or nothing.
  if (former?.title === words.title && former.text === words.text) return writingCost(undefined, undefined);
  return replaceWords(connection, rowid, former, words);
}

function indexed(said: SearchBody['text']): string {
  return separated(withoutMarks(said?.words ?? ''));
}

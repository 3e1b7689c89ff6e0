import { workerData } from 'node:worker_threads';
import { serveThread } from '../../threads/serveThread.ts';
import { type CollectionShape, tableName } from './CollectionTable.ts';
import { type PageRequest, pageStatement } from './pageStatement.ts';
import { FACT_COLUMNS } from './rows.ts';
import { SqliteConnection } from './SqliteConnection.ts';

// A thread that reads a store's database. Rows go back as arrays of plain values.

const { file, collections } = workerData as { readonly file: string; readonly collections: readonly CollectionShape[] };
const connection = new SqliteConnection(file, 'read');
const shapes = new Map(collections.map((collection) => [collection.name, collection]));

function shape(name: string): CollectionShape {
  const collection = shapes.get(name);
  if (collection === undefined) throw new Error(`no collection ${name}`);
  return collection;
}

/** Asked for every read, so that a flip takes effect with the next one. */
function current(stream: string): number {
  return connection.get<{ current: number }>('SELECT current FROM generation WHERE stream = ?', stream)?.current ?? 1;
}

type Keys = readonly { readonly collection: string; readonly id: string }[];
const values = (row: object) => Object.values(row);

function load(keys: Keys, generationOf: (stream: string) => number) {
  return keys.map(({ collection, id }) => {
    const table = tableName(collection, generationOf(shape(collection).stream));
    const row = connection.get<object>(`SELECT id, place, number, body FROM ${table} WHERE id = ?`, id);
    return row === undefined ? null : values(row);
  });
}

/** Reads that belong together see one state: all of them run in one read transaction. */
function snapshot<Result>(read: () => Result): Result {
  connection.database.exec('BEGIN');
  try {
    return read();
  } finally {
    connection.database.exec('COMMIT');
  }
}

serveThread({
  load: (keys: Keys) => snapshot(() => load(keys, current)),
  loadGeneration: (generation: number, keys: Keys) => snapshot(() => load(keys, () => generation)),
  page: (requests: readonly PageRequest[]) =>
    snapshot(() =>
      requests.map((request) => {
        const collection = shape(request.collection);
        const { sql, parameters } = pageStatement(collection, current(collection.stream), request);
        return connection.all<object>(sql, ...parameters).map(values);
      }),
    ),
  scan: (generation: number, collection: string, afterId: string, limit: number) =>
    connection
      .all<object>(
        `SELECT id, place, number, body FROM ${tableName(shape(collection).name, generation)} WHERE id > ? ORDER BY id LIMIT ?`,
        ...[afterId, limit],
      )
      .map(values),
  current,
  readLedger: (
    stream: string,
    partition: number,
    after: number,
    through: number,
    limit: number,
    place: string | null,
  ) =>
    (place === null
      ? connection.all<object>(
          `SELECT ${FACT_COLUMNS} FROM ledger WHERE stream = ? AND partition = ? AND number > ? AND number <= ? ORDER BY number LIMIT ?`,
          ...[stream, partition, after, through, limit],
        )
      : connection.all<object>(
          `SELECT ${FACT_COLUMNS} FROM ledger WHERE place = ? AND number > ? AND number <= ? ORDER BY number LIMIT ?`,
          ...[place, after, through, limit],
        )
    ).map(values),
  heads: () =>
    connection.all('SELECT stream, partition, fact_number AS number FROM partition ORDER BY stream, partition'),
  findOutcomes: (ids: readonly string[]) =>
    connection
      .all<{ body: string }>(
        'SELECT body FROM outcome WHERE id IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      )
      .map(({ body }) => body),
  scanOutcomes: (after: string, limit: number) =>
    connection
      .all<{ body: string }>('SELECT body FROM outcome WHERE id > ? ORDER BY id LIMIT ?', after, limit)
      .map(({ body }) => body),
  scanClaims: (after: string, limit: number) =>
    connection.all('SELECT key, owner FROM claim WHERE key > ? AND kept = 1 ORDER BY key LIMIT ?', after, limit),
  scanLastValues: (after: string, limit: number) =>
    connection.all('SELECT key, version, value FROM last_value WHERE key > ? ORDER BY key LIMIT ?', after, limit),
  deadLetters: (limit: number) =>
    connection.all('SELECT command_id, time, reason, command FROM dead_letter ORDER BY sequence DESC LIMIT ?', limit),
  lastValues: (keys: readonly string[]) =>
    keys.map((key) => connection.get('SELECT key, version, value FROM last_value WHERE key = ?', key) ?? null),
  close: () => connection.close(),
});

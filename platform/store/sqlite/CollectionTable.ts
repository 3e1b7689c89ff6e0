import type { DatabaseSync } from 'node:sqlite';
import type { Collection } from '../../domain/defineCollection.ts';

/** A collection as the store's threads know it. */
export type CollectionShape = Pick<Collection, 'name' | 'stream' | 'indexes'>;

/** A value of an indexed column. */
export type ColumnValue = string | number | null;

/** A row of a collection's table: id, place, number, body as JSON (null for a stub), then the indexed fields. */
export type DocumentRow = readonly [
  id: string,
  place: string,
  number: number,
  body: string | null,
  ...fields: ColumnValue[],
];

/** The fields that any index of the collection uses: each is a column. */
export function indexedFields(collection: CollectionShape): readonly string[] {
  return [...new Set(Object.values(collection.indexes).flat())].sort();
}

/** The table of a collection in one generation. Names come from code, never from input. */
export function tableName(collection: string, generation: number): string {
  return `"document_${collection}_${generation}"`;
}

/** Creates the table with an index for each declared one; the id always comes last, so every order is total. */
export function createTable(database: DatabaseSync, collection: CollectionShape, generation: number): void {
  const table = tableName(collection.name, generation);
  const columns = indexedFields(collection).map((field) => `, "field_${field}"`);
  database.exec(
    `CREATE TABLE IF NOT EXISTS ${table} (id TEXT PRIMARY KEY, place TEXT NOT NULL, number INTEGER NOT NULL, body TEXT${columns.join('')}) WITHOUT ROWID`,
  );
  for (const [name, fields] of Object.entries(collection.indexes)) {
    const columnList = fields.map((field) => `"field_${field}"`).join(', ');
    database.exec(
      `CREATE INDEX IF NOT EXISTS "index_${collection.name}_${generation}_${name}" ON ${table} (${columnList}, id) WHERE body IS NOT NULL`,
    );
  }
}

/** The statement that writes one {@link DocumentRow}, unless a later fact has written the document already. */
export function upsertStatement(collection: CollectionShape, generation: number): string {
  const columns = ['id', 'place', 'number', 'body', ...indexedFields(collection).map((field) => `"field_${field}"`)];
  const updates = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  const table = tableName(collection.name, generation);
  return (
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) ` +
    `ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE excluded.number >= ${table}.number`
  );
}

import type { Collection, IndexValue } from '../../domain/defineCollection.ts';
import type { Fact } from '../../domain/Fact.ts';
import type { StoredDocument } from '../../ports/DocumentStore.ts';
import { type ColumnValue, type DocumentRow, indexedFields } from './CollectionTable.ts';

/** A fact as a row of the ledger; `data` is JSON. Rows cross threads as flat arrays, which clone fastest. */
export type FactRow = readonly [
  ...[stream: string, partition: number, number: number, id: string, type: string, place: string],
  ...[subject: string, actor: string, time: number, wordsOf: string | null, data: string],
];

export function factRow(fact: Fact): FactRow {
  const { stream, partition, number, id, type, place, subject, actor, time, wordsOf, data } = fact;
  return [stream, partition, number, id, type, place, subject, actor, time, wordsOf, JSON.stringify(data)];
}

/** The columns of the ledger, in the order of a {@link FactRow}. */
export const FACT_COLUMNS = 'stream, partition, number, id, type, place, subject, actor, time, words_of, data';

export function factOfRow(row: FactRow): Fact {
  const [stream, partition, number, id, type, place, subject, actor, time, wordsOf, data] = row;
  return {
    stream: stream as Fact['stream'],
    partition,
    number,
    id,
    type,
    place,
    subject,
    actor,
    time,
    wordsOf,
    data: JSON.parse(data),
  };
}

/**
 * How an index field is stored. Null becomes -∞: it sorts where null does, before everything else, but can be compared, which SQL's NULL
 * cannot.
 */
export function columnValue(value: IndexValue | undefined): ColumnValue {
  return typeof value === 'boolean' ? Number(value) : (value ?? Number.NEGATIVE_INFINITY);
}

export function documentRow(collection: Collection, document: StoredDocument): DocumentRow {
  const { id, place, number, body } = document;
  const fields = indexedFields(collection).map((field) =>
    columnValue((body as Record<string, IndexValue> | null)?.[field]),
  );
  return [id, place, number, body === null ? null : JSON.stringify(body), ...fields];
}

export function documentOfRow(collection: string, row: readonly unknown[]): StoredDocument {
  const [id, place, number, body] = row as DocumentRow;
  return { collection, id, place, number, body: body === null ? null : JSON.parse(body) };
}

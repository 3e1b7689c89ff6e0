import {
  type AnyBulkWriteOperation,
  type BulkWriteOptions,
  type Collection,
  type Filter,
  MongoBulkWriteError,
  type OptionalUnlessRequiredId,
  type WithoutId,
} from 'mongodb';
import { callMongo } from './callMongo.ts';
import { mongoFault } from './mongoFault.ts';

const UNORDERED: BulkWriteOptions = { ordered: false };

/** A row to be written whole, and what the stored one must be like for it. */
export type NewerRow<Row> = { readonly id: string; readonly over: Filter<Row>; readonly row: WithoutId<Row> };

/**
 * Writes each row whole where none is stored or the stored one matches `over`, in one unordered bulk. The filter holds the guard beside
 * the id, so where the guard fails the upsert inserts, and the duplicate key says that something newer is stored. It can also say that somebody
 * else inserted something older in the same moment (the server repeats an upsert by itself only where the filter is the key alone): so
 * what was refused is tried once more, now against a row that is there for good.
 *
 * @throws StoreUnavailableError
 */
export async function writeNewer<Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  rows: readonly NewerRow<Row>[],
): Promise<void> {
  const refused = await writeOnce(collection, rows);
  await writeOnce(collection, refused);
}

/**
 * Writes rows of which hardly any is stored yet: does what `writeNewer` does, by inserting them first, which costs a server much less than
 * looking for each.
 *
 * @throws StoreUnavailableError
 */
export async function insertOrWriteNewer<Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  rows: readonly NewerRow<Row>[],
): Promise<void> {
  const inserted = rows.map(({ id, row }) => ({ _id: id, ...row }) as unknown as OptionalUnlessRequiredId<Row>);
  const refused = await unlessDuplicate(rows, () => collection.insertMany(inserted, UNORDERED));
  await writeNewer(collection, refused);
}

/** Returns the rows that were refused for a duplicate key. */
function writeOnce<Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  rows: readonly NewerRow<Row>[],
): Promise<readonly NewerRow<Row>[]> {
  const operations = rows.map(({ id, over, row }): AnyBulkWriteOperation<Row> => {
    const filter = { ...over, _id: id } as Filter<Row>;
    return { replaceOne: { filter, replacement: row, upsert: true } };
  });
  return unlessDuplicate(rows, () => collection.bulkWrite(operations, UNORDERED));
}

/** Writes a row with each operation, unless there are none. Returns the rows that were refused for a duplicate key. */
async function unlessDuplicate<Row>(rows: readonly Row[], write: () => Promise<unknown>): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  return await callMongo(async () => {
    try {
      await write();
      return [];
    } catch (error) {
      if (!(error instanceof MongoBulkWriteError) || mongoFault(error) !== 'duplicate') throw error;
      return error.result.getWriteErrors().flatMap(({ index }) => rows[index] ?? []);
    }
  });
}

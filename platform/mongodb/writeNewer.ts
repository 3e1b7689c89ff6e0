import { type AnyBulkWriteOperation, type Collection, type Filter, MongoBulkWriteError, type WithoutId } from 'mongodb';
import { callMongo } from './callMongo.ts';
import { mongoFault } from './mongoFault.ts';

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

/** Returns the rows that were refused for a duplicate key. */
async function writeOnce<Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  rows: readonly NewerRow<Row>[],
): Promise<readonly NewerRow<Row>[]> {
  if (rows.length === 0) return [];
  const operations = rows.map(({ id, over, row }): AnyBulkWriteOperation<Row> => {
    const filter = { ...over, _id: id } as Filter<Row>;
    return { replaceOne: { filter, replacement: row, upsert: true } };
  });
  return await callMongo(async () => {
    try {
      await collection.bulkWrite(operations, { ordered: false });
      return [];
    } catch (error) {
      if (!(error instanceof MongoBulkWriteError) || mongoFault(error) !== 'duplicate') throw error;
      return error.result.getWriteErrors().flatMap(({ index }) => rows[index] ?? []);
    }
  });
}

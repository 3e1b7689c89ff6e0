import type { Collection, OptionalUnlessRequiredId } from 'mongodb';
import { callMongo } from './callMongo.ts';
import { mongoFault } from './mongoFault.ts';

/**
 * Inserts what is not there yet, in one unordered bulk. What has an equal id stays as it is.
 *
 * @throws StoreUnavailableError
 */
export async function insertMissing<Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  rows: readonly OptionalUnlessRequiredId<Row>[],
): Promise<void> {
  if (rows.length === 0) return;
  await callMongo(async () => {
    try {
      await collection.insertMany(rows, { ordered: false });
    } catch (error) {
      if (mongoFault(error) !== 'duplicate') throw error;
    }
  });
}

import type { Collection, Filter, Sort, WithId } from 'mongodb';
import { callMongo } from './callMongo.ts';

/** The rows after an id that match, in the order of the ids, at most so many. @throws StoreUnavailableError */
export async function rowsAfter<Row extends { readonly _id: string }>(
  collection: Collection<Row>,
  afterId: string,
  limit: number,
  matching: Filter<Row> = {},
): Promise<readonly WithId<Row>[]> {
  // To the server a limit of 0 is none.
  if (limit === 0) return [];
  const filter = { ...matching, _id: { $gt: afterId } } as Filter<Row>;
  const options = { sort: { _id: 1 } satisfies Sort, limit, batchSize: limit };
  return await callMongo(() => collection.find(filter, options).toArray());
}

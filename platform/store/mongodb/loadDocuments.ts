import type { Db } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { DocumentKey, StoredDocument } from '../../ports/DocumentStore.ts';
import { documentOfRow, viewCollection } from './viewCollection.ts';

/** Documents by id, in the order asked; one request for each collection, all at once. */
export async function loadDocuments(
  database: Db,
  keys: readonly DocumentKey[],
  generationOf: (collection: string) => number,
): Promise<readonly (StoredDocument | null)[]> {
  const groups = Map.groupBy(keys, ({ collection }) => collection.name);
  const found = new Map<string, StoredDocument>();
  const read = async ([name, group]: [string, DocumentKey[]]) => {
    const ids = [...new Set(group.map(({ id }) => id))];
    const view = viewCollection(database, name, generationOf(name));
    // A first batch that holds them all spares a second request.
    const rows = await callMongo(() => view.find({ _id: { $in: ids } }, { batchSize: ids.length + 1 }).toArray());
    for (const row of rows) found.set(`${name}/${row._id}`, documentOfRow(name, row));
  };
  await Promise.all([...groups].map(read));
  return keys.map(({ collection, id }) => found.get(`${collection.name}/${id}`) ?? null);
}

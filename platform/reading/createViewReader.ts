import DataLoader from 'dataloader';
import type { Stored } from '../domain/defineCollection.ts';
import type { DocumentKey, DocumentStore } from '../ports/DocumentStore.ts';
import { storedOf } from './storedOf.ts';
import type { ViewReader } from './ViewReader.ts';

/** More documents than these are asked for with several calls, so that one large operation does not hold up the others. */
const BATCH = 500;

/**
 * A reader of views. Within one tick a document is read once; beyond that nothing is remembered, so a mutation that reads after its
 * command sees what the command did, and one reader serves all operations of a process.
 */
export function createViewReader(documents: Pick<DocumentStore, 'load'>): ViewReader {
  const loader = new DataLoader<DocumentKey, Stored<object> | null, string>(
    async (keys) => {
      loader.clearAll();
      return (await documents.load(keys)).map((document) => storedOf<object>(document));
    },
    { cacheKeyFn: ({ collection, id }) => `${collection.name}/${id}`, maxBatchSize: BATCH },
  );
  return {
    one: <Document extends object>(collection: DocumentKey['collection'], id: string) =>
      loader.load({ collection, id }) as Promise<Stored<Document> | null>,
  };
}

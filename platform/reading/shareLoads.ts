import DataLoader from 'dataloader';
import type { DocumentKey, DocumentStore, StoredDocument } from '../ports/DocumentStore.ts';

/** More documents than these are asked for with several calls, so that one large operation does not hold up the others. */
const BATCH = 500;

/**
 * Joins what all operations of a process ask for in one tick, so that what many of them read (a message that is told to a thousand
 * viewers) is read once. Beyond the tick nothing is remembered: whoever asks after a command sees what it did.
 */
export function shareLoads({ load }: Pick<DocumentStore, 'load'>): Pick<DocumentStore, 'load'> {
  const loader = new DataLoader<DocumentKey, StoredDocument | null, string>(
    (keys) => {
      loader.clearAll();
      return load(keys);
    },
    { cacheKeyFn: ({ collection, id }) => `${collection.name}/${id}`, maxBatchSize: BATCH },
  );
  return { load: (keys) => Promise.all(keys.map((key) => loader.load(key))) };
}

import DataLoader from 'dataloader';
import type { Stored } from '../domain/defineCollection.ts';
import type { DocumentKey, DocumentStore } from '../ports/DocumentStore.ts';
import { storedOf } from './storedOf.ts';
import type { ViewReader } from './ViewReader.ts';

/** A reader of views that remembers what it has read. */
export type RememberingReader = ViewReader & {
  /** What is asked for from now on is read again, also what is just being read. */
  readonly forget: () => void;
};

/**
 * A reader of views for one operation: it reads a document once, so that what the operation tells fits together. After a command it has to
 * forget, for what reads then sees what the command did.
 */
export function createViewReader(documents: Pick<DocumentStore, 'load'>): RememberingReader {
  const loader = new DataLoader<DocumentKey, Stored<object> | null, string>(
    async (keys) => (await documents.load(keys)).map((document) => storedOf<object>(document)),
    { cacheKeyFn: ({ collection, id }) => `${collection.name}/${id}` },
  );
  return {
    one: <Document extends object>(collection: DocumentKey['collection'], id: string) =>
      loader.load({ collection, id }) as Promise<Stored<Document> | null>,
    forget: () => {
      loader.clearAll();
    },
  };
}

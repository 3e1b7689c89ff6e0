import type { WritableDocuments } from './Documents.ts';
import type { Collection, Stored } from './defineCollection.ts';

/**
 * Writes a document again with some fields changed, and returns it as it was.
 *
 * @throws Error where there is none: the fact tells of something that its place does not hold
 */
export function amend<Document extends object>(
  documents: WritableDocuments,
  collection: Collection<Document>,
  id: string,
  changes: Partial<NoInfer<Document>>,
): Stored<Document> {
  const stored = documents.get(collection, id);
  if (stored === null) throw new Error(`there is no ${collection.name} ${id} to change`);
  // The envelope is the store's.
  const { id: _id, revision: _revision, ...document } = stored;
  documents.put<object>(collection, id, { ...document, ...changes });
  return stored;
}

import type { WritableDocuments } from '@c18n/platform/domain/Documents';
import type { Collection } from '@c18n/platform/domain/defineCollection';

/** Writes a document again with some fields changed. @throws Error where there is none: a fact tells of what its place does not hold */
export function amend<Document extends object>(
  documents: WritableDocuments,
  collection: Collection<Document>,
  id: string,
  changes: Partial<NoInfer<Document>>,
): void {
  const stored = documents.get(collection, id);
  if (stored === null) throw new Error(`there is no ${collection.name} ${id} to change`);
  // The envelope is the store's.
  const { id: _id, revision: _revision, ...document } = stored;
  documents.put<object>(collection, id, { ...document, ...changes });
}

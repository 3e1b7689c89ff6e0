import type { Stored } from '../domain/defineCollection.ts';
import type { StoredDocument } from '../ports/DocumentStore.ts';

/** A document as queries read it; null for the stub of a removed one. The type is the collection's: its only writer kept to it. */
export function storedOf<Document extends object>(document: StoredDocument | null): Stored<Document> | null {
  if (document === null || document.body === null) return null;
  return { ...(document.body as Document), id: document.id, revision: document.number };
}

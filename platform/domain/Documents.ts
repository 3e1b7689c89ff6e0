import type { Collection, Stored } from './defineCollection.ts';

/**
 * The documents that a decision or a fold reads, by id, as they stand after everything decided before in the same batch.
 * A document that is not loaded yet interrupts the decision, which runs again when it is: so code that reads must be pure.
 */
export type Documents = {
  /** The document, or null where there is none. */
  readonly get: <Document extends object>(collection: Collection<Document>, id: string) => Stored<Document> | null;
};

/** The documents that a fold changes. */
export type WritableDocuments = Documents & {
  /** Writes the whole document. */
  readonly put: <Document extends object>(collection: Collection<Document>, id: string, document: Document) => void;
  /** Removes the document; a marked stub stays, so that a late write cannot revive it. */
  readonly remove: (collection: Collection, id: string) => void;
};

import type { Collection, Stored } from './defineCollection.ts';

/**
 * The documents that a decision or a fold reads, by id, as they stand after everything decided before in the same batch.
 * A document that is not loaded yet interrupts the decision, which runs again when it is: so code that reads must be pure.
 */
export type Documents = {
  /** The document, or null where there is none. */
  readonly get: <Document extends object>(collection: Collection<Document>, id: string) => Stored<Document> | null;
  /**
   * Says which documents will be read, so that all of them are loaded together. Only for speed: a decision over many documents that does
   * not say so is interrupted by each.
   */
  readonly want: (collection: Collection, ids: readonly string[]) => void;
};

/** The documents that a fold changes. */
export type WritableDocuments = Documents & {
  /** Writes the whole document. */
  readonly put: <Document extends object>(collection: Collection<Document>, id: string, document: Document) => void;
  /** Removes the document; a marked stub stays, so that a late write cannot revive it. */
  readonly remove: (collection: Collection, id: string) => void;
};

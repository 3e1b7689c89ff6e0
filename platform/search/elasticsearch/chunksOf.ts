import type { IndexedDocument } from './indexedDocument.ts';

/** A request should stay well below the 100 MB that a cluster takes, and answer soon. */
const MOST_DOCUMENTS = 500;
const MOST_CHARACTERS = 2_000_000;

/** Divides entries into requests, in order. */
export function chunksOf(documents: readonly IndexedDocument[]): readonly (readonly IndexedDocument[])[] {
  const chunks: IndexedDocument[][] = [];
  let characters = 0;
  for (const document of documents) {
    const size = JSON.stringify(document.source).length;
    const current = chunks.at(-1);
    if (current === undefined || current.length === MOST_DOCUMENTS || characters + size > MOST_CHARACTERS) {
      chunks.push([document]);
      characters = size;
    } else {
      current.push(document);
      characters += size;
    }
  }
  return chunks;
}

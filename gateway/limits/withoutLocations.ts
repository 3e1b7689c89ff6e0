import type { DocumentNode } from 'graphql';

/** The document without its places in the text: each of those holds on to the whole text and to all of its tokens. The same document where it has none. */
export function withoutLocations(document: DocumentNode): DocumentNode {
  if (document.loc === undefined) return document;
  return JSON.parse(JSON.stringify(document, (name, value) => (name === 'loc' ? undefined : value)));
}

import type { Collection, Stored } from '@c18n/platform/domain/defineCollection';
import type { SearchBody } from '@c18n/platform/ports/SearchIndex';
import type { WordReader } from '@c18n/platform/sealing/WordReader';

/** How the documents of one collection are found by search. */
export type Indexing<Document extends object = object> = {
  readonly collection: Collection<Document>;
  /** The kind of its hits. */
  readonly kind: string;
  /** What is indexed of a document; null where it is not to be found: hidden, deleted, erased. */
  body(document: Stored<Document>, words: WordReader): Promise<SearchBody | null>;
};

import type { PartitionKey } from './Store.ts';

/** A document as it is found by search. Words are plain here: erasing a person purges them. */
export type SearchDocument = {
  readonly id: string;
  /** `post`, `comment`, `person`, `community`, `group` */
  readonly kind: string;
  /** The number of the fact that last changed it; a write with a lower one is refused as stale. */
  readonly number: number;
  /** Null takes it out of the index, like a body without words. */
  readonly body: SearchBody | null;
};

/** Words and the person whose they are: erasing that person takes them, and nobody else's. */
export type AttributedWords = { readonly words: string; readonly by: string };

/** What a document is found by, and what narrows a search. Title and text may be of two persons. */
export type SearchBody = {
  /** Counts more than the text where both fit; null where there is none, or it is erased. */
  readonly title: AttributedWords | null;
  /** Null where there is none, or it is erased. */
  readonly text: AttributedWords | null;
  /** The community it belongs to, if any. */
  readonly community: string | null;
  readonly tags: readonly string[];
  /** Milliseconds since the epoch. */
  readonly time: number;
};

export type SearchQuery = {
  /**
   * What was typed. All its words must be there, the last at least as the beginning of one; what goes beyond 16 words is ignored, where
   * letters of Chinese, Japanese and Korean are words, as is what stands between the marks of a word (`searchTerms`).
   */
  readonly text: string;
  /** Hits of these kinds; of all kinds where it is empty. */
  readonly kinds: readonly string[];
  /** Hits of this community; of everywhere where it is null. */
  readonly community: string | null;
  /** Hits that have all of these tags; with and without tags where it is empty. */
  readonly tags: readonly string[];
  readonly limit: number;
  /** Continues after this hit. */
  readonly after: { readonly score: number; readonly id: string } | null;
};

/** A hit; `highlight` marks the matches with U+E000 and U+E001, so that nothing in it needs trust. */
export type SearchHit = {
  readonly id: string;
  readonly kind: string;
  readonly score: number;
  readonly highlight: string;
  /** The persons whose words the index held of it, each once. */
  readonly wordsOf: readonly string[];
};

/** Full-text search. Not the truth: it can be made again from the ledger. */
export type SearchIndex = {
  /**
   * Writes documents together with how far their source was read; a stale document is skipped. Resolves when they are durable: a search
   * by this object finds them from then on, one of another process soon after. A document that can never be written is logged and left
   * out: it holds up no other.
   */
  readonly write: (
    documents: readonly SearchDocument[],
    through: readonly (PartitionKey & { readonly number: number })[],
  ) => Promise<void>;
  /** The best hits first; equal ones in the order of their ids. */
  readonly search: (query: SearchQuery) => Promise<readonly SearchHit[]>;
  /** How far each partition has been indexed. */
  readonly positions: () => Promise<readonly (PartitionKey & { readonly number: number })[]>;
  /**
   * Takes out a person's words for good, and nobody else's: what is written of them later is taken as without their words. A document that
   * has others' words, too, is still found by those.
   */
  readonly purge: (person: string) => Promise<void>;
  /** Empties the index, positions included. */
  readonly clear: () => Promise<void>;
  /**
   * Begins an empty index in the place of this one, positions included, so that it is made again from the first fact. Where both can be
   * kept, searches find what was there until the new one has come as far as the ledger is now.
   */
  readonly refill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

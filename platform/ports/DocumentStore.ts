import type { Collection, IndexValue } from '../domain/defineCollection.ts';

/** A document with its envelope. */
export type StoredDocument = {
  readonly collection: string;
  readonly id: string;
  /** The place whose writer wrote it. */
  readonly place: string;
  /** The number of the fact that last changed it. A write with a lower number than the stored one is ignored. */
  readonly number: number;
  /** Null marks the stub of a removed document. */
  readonly body: object | null;
};

export type DocumentKey = { readonly collection: Collection; readonly id: string };

/**
 * A page of one declared index, in the order of its fields and then the id. The first fields are held equal; `after` and
 * `before` are exclusive bounds made of the values of the remaining fields and the id, as {@link IndexEntry} `key` returns them.
 */
export type PageQuery = {
  readonly collection: Collection;
  readonly index: string;
  readonly equals: readonly IndexValue[];
  readonly after?: readonly IndexValue[] | undefined;
  readonly before?: readonly IndexValue[] | undefined;
  readonly limit: number;
  /** Reads from the high end to the low end; `after` then means below. */
  readonly descending: boolean;
};

/** A document found through an index, with the values that continue from it. */
export type IndexEntry = { readonly document: StoredDocument; readonly key: readonly IndexValue[] };

/** Reads of views. Everything committed is seen by every read that starts afterwards. */
export type DocumentStore = {
  /** The documents of the given ids, in their order; null for one that does not exist. Stubs come back with a null body. */
  readonly load: (keys: readonly DocumentKey[]) => Promise<readonly (StoredDocument | null)[]>;
  /** One page for each query, each found through its index. Stubs are never listed. */
  readonly page: (queries: readonly PageQuery[]) => Promise<readonly (readonly IndexEntry[])[]>;
};

import type { Stream } from '../domain/streams.ts';
import type { DocumentKey, StoredDocument } from './DocumentStore.ts';

/** The generations of a stream's views: one is read and written; another can be built beside it from the ledger and then take its place. */
export type GenerationStore = {
  /** Makes an empty generation beside the current one and returns its number. A former unfinished one is dropped. */
  readonly begin: (stream: Stream) => Promise<number>;
  /** Writes documents into a generation, guarded by number like every write. */
  readonly write: (stream: Stream, generation: number, documents: readonly StoredDocument[]) => Promise<void>;
  readonly load: (
    stream: Stream,
    generation: number,
    keys: readonly DocumentKey[],
  ) => Promise<readonly (StoredDocument | null)[]>;
  /** All documents of a collection in a generation, stubs included, by id, after the given one. */
  readonly scan: (
    stream: Stream,
    generation: number,
    collection: string,
    afterId: string,
    limit: number,
  ) => Promise<readonly StoredDocument[]>;
  /** Drops the unfinished generation, if there is one. */
  readonly discard: (stream: Stream) => Promise<void>;
  readonly current: (stream: Stream) => Promise<number>;
  /** Makes the generation the current one and drops the former; resolves when every reader reads the new one. */
  readonly flip: (stream: Stream, generation: number) => Promise<void>;
};

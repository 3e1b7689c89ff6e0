import { approximateSize } from '@c18n/platform/domain/approximateSize';
import type { Documents, WritableDocuments } from '@c18n/platform/domain/Documents';
import type { Collection, Stored } from '@c18n/platform/domain/defineCollection';
import type { DocumentKey, StoredDocument } from '@c18n/platform/ports/DocumentStore';

/** At most so many documents may one decision change. */
const DOCUMENTS_PER_DECISION = 100;
/** At most so many characters may a document hold. */
const DOCUMENT_SIZE = 64 * 1024;

/**
 * Interrupts a decision or a fold that needs something which is not loaded yet. One for all: it happens often, is never seen, and the stack of an
 * error of its own would cost more than the decision.
 */
export const notLoaded = new Error('not loaded yet');

/**
 * The documents of one batch in memory: what was loaded, and over it what the batch has changed so far. The changes of one command
 * are staged, and kept or dropped as a whole.
 */
export class BatchDocuments {
  /** What an interrupted run asked for; the next load brings it. */
  readonly missing = new Map<string, DocumentKey>();
  readonly #loaded = new Map<string, StoredDocument | null>();
  readonly #changed = new Map<string, StoredDocument>();
  readonly #cached: { get(key: string): StoredDocument | undefined };
  #staged = new Map<string, StoredDocument>();

  /** @param cached documents that are known to be as they stand */
  constructor(cached: { get(key: string): StoredDocument | undefined } = new Map()) {
    this.#cached = cached;
  }

  /** Reads, noting and interrupting at what is not loaded. */
  readonly reader: Documents = {
    get: <Document extends object>(collection: Collection<Document>, id: string) => this.#get(collection, id),
    want: (collection, ids) => this.#want(collection, ids),
  };

  /** Brings a document in, as it stands in the store; null: there is none. */
  provide(key: DocumentKey, document: StoredDocument | null): void {
    this.#loaded.set(keyText(key.collection.name, key.id), document);
    this.missing.delete(keyText(key.collection.name, key.id));
  }

  /** A writer for the folds of one fact: what it puts carries the fact's number. */
  writer(place: string, number: number): WritableDocuments {
    const stage = (collection: Collection, id: string, body: object | null) => {
      this.#staged.set(keyText(collection.name, id), { collection: collection.name, id, place, number, body });
      if (this.#staged.size > DOCUMENTS_PER_DECISION)
        throw new Error(`a decision changes over ${DOCUMENTS_PER_DECISION} documents`);
    };
    return {
      ...this.reader,
      put: (collection, id, document) => {
        if (approximateSize(document) > DOCUMENT_SIZE)
          throw new Error(`a document is larger than ${DOCUMENT_SIZE} characters: ${collection.name}/${id}`);
        requireIndexable(collection, id, document);
        stage(collection, id, document);
      },
      remove: (collection, id) => stage(collection, id, null),
    };
  }

  /** Keeps what the current command has staged. */
  keep(): void {
    for (const [key, document] of this.#staged) this.#changed.set(key, document);
    this.#staged = new Map();
  }

  /** Forgets what the current command has staged. */
  drop(): void {
    this.#staged = new Map();
  }

  /** Forgets everything the batch has changed, not what was loaded. */
  revert(): void {
    this.#changed.clear();
  }

  /** Everything the batch has changed: each document once, as it ended up. */
  changes(): readonly StoredDocument[] {
    return [...this.#changed.values()];
  }

  /** The documents that the batch has changed so far, by the same keys as everywhere here. */
  get changed(): ReadonlyMap<string, StoredDocument> {
    return this.#changed;
  }

  /** Everything loaded or changed, for a cache that outlives the batch. */
  *known(): Iterable<readonly [string, StoredDocument]> {
    for (const [key, document] of this.#loaded) if (document !== null && !this.#changed.has(key)) yield [key, document];
    yield* this.#changed;
  }

  #want(collection: Collection, ids: readonly string[]): void {
    for (const id of ids) {
      const key = keyText(collection.name, id);
      if (this.#find(key) === undefined) this.missing.set(key, { collection, id });
    }
  }

  /** Null: it is known that there is none. */
  #find(key: string): StoredDocument | null | undefined {
    const document = this.#staged.get(key) ?? this.#changed.get(key);
    if (document !== undefined) return document;
    const loaded = this.#loaded.get(key);
    return loaded === undefined ? this.#cached.get(key) : loaded;
  }

  #get<Document extends object>(collection: Collection<Document>, id: string): Stored<Document> | null {
    const key = keyText(collection.name, id);
    const document = this.#find(key);
    if (document === undefined) {
      this.missing.set(key, { collection, id });
      throw notLoaded;
    }
    return document === null || document.body === null
      ? null
      : ({ ...document.body, id: document.id, revision: document.number } as Stored<Document>);
  }
}

/** A value that no store can index would fail the commit of the whole batch; here it fails its own command. @throws Error */
function requireIndexable(collection: Collection, id: string, document: object): void {
  for (const fields of Object.values(collection.indexes)) {
    for (const field of fields) {
      const value = (document as Readonly<Record<string, unknown>>)[field] ?? null;
      if (value !== null && typeof value === 'object')
        throw new Error(`${field} of ${collection.name}/${id} cannot be indexed: it is no plain value`);
    }
  }
}

/** A document's key as text. */
function keyText(collection: string, id: string): string {
  return `${collection}/${id}`;
}

import { approximateSize } from '@c18n/platform/domain/approximateSize';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import { LRUCache } from 'lru-cache';

/** So many documents of a partition's own places are kept in memory between batches … */
const MOST_DOCUMENTS = 5_000;
/** … and about so many characters of them as JSON. */
const MOST_SIZE = 8 * 1024 * 1024;

/**
 * The documents of a partition's own places, as its one writer last committed or read them. Nobody else writes them, so they stay true
 * until a commit fails. Documents of other places are never kept: they are read as they stand.
 */
export class DocumentCache {
  readonly #key: PartitionKey;
  readonly #partitions: number;
  readonly #streamOf: (collection: string) => string | undefined;
  readonly #documents = new LRUCache<string, StoredDocument>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_SIZE,
    sizeCalculation: (document, key) => key.length + approximateSize(document),
  });

  constructor(key: PartitionKey, partitions: number, streamOf: (collection: string) => string | undefined) {
    this.#key = key;
    this.#partitions = partitions;
    this.#streamOf = streamOf;
  }

  get(key: string): StoredDocument | undefined {
    return this.#documents.get(key);
  }

  /** Keeps those of the given documents that are this partition's own. */
  keep(documents: Iterable<readonly [string, StoredDocument]>): void {
    for (const [key, document] of documents) {
      if (this.#streamOf(document.collection) !== this.#key.stream) continue;
      if (partitionOf(document.place, this.#partitions) !== this.#key.partition) continue;
      this.#documents.set(key, document);
    }
  }

  clear(): void {
    this.#documents.clear();
  }
}

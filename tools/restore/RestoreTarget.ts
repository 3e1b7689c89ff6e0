import type { DomainRegistry } from '@c18n/decider/DomainRegistry';
import type { StreamPause } from '@c18n/decider/StreamPause';
import type { Stream } from '@c18n/platform/domain/streams';
import type { BlobStore } from '@c18n/platform/ports/BlobStore';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import type { SearchIndex } from '@c18n/platform/ports/SearchIndex';
import type { Store } from '@c18n/platform/ports/Store';

/** An installation that a backup is brought back into. */
export type RestoreTarget = {
  readonly store: Store;
  readonly keys: Pick<KeyStore, 'bringBack' | 'read' | 'installation' | 'assign'>;
  readonly blobs: Pick<BlobStore, 'put'>;
  readonly search: Pick<SearchIndex, 'clear'>;
  readonly registry: DomainRegistry;
  /** What it signs with. */
  readonly secret: string;
  /** Keeps everybody from committing to a stream. */
  readonly pause: (stream: Stream) => Promise<StreamPause>;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};

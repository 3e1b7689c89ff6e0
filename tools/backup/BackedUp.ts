import type { StreamPause } from '@c18n/decider/StreamPause';
import type { Stream } from '@c18n/platform/domain/streams';
import type { BlobStore } from '@c18n/platform/ports/BlobStore';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import type { Store } from '@c18n/platform/ports/Store';

/** What of an installation goes into a backup. */
export type BackedUp = {
  readonly store: Pick<Store, 'commits' | 'ledger' | 'outcomes' | 'claims' | 'lastValues' | 'partitions'>;
  readonly keys: Pick<KeyStore, 'scan' | 'installation'>;
  readonly blobs: Pick<BlobStore, 'scan' | 'get'>;
  /** What it signs with. */
  readonly secret: string;
  /** Keeps everybody from committing to a stream. */
  readonly pause: (stream: Stream) => Promise<StreamPause>;
};

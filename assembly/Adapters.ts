import type { Stream } from '@c18n/platform/domain/streams';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import type { SearchIndex } from '@c18n/platform/ports/SearchIndex';
import type { Store } from '@c18n/platform/ports/Store';
import type { Transport } from '@c18n/platform/ports/Transport';

/** What a node runs on: one adapter for each port. */
export type Adapters = {
  readonly store: Store;
  readonly transport: Transport;
  readonly keys: KeyStore;
  readonly ephemera: Ephemera;
  readonly search: SearchIndex;
  /** Streams whose views must be rebuilt before they are read. */
  readonly outdated: readonly Stream[];
  /** The stores that the deciders commit to; one decider is started for each. Embedded: the store itself, once. */
  readonly writers: readonly Store[];
  readonly close: () => Promise<void>;
};

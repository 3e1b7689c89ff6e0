import type { DocumentStore } from '@c18n/platform/ports/DocumentStore';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';
import type { SearchIndex } from '@c18n/platform/ports/SearchIndex';
import type { CommandSender } from '@c18n/platform/submission/CommandSender';

/** What the process manager reads, what it asks for and does, and where it keeps how far it came. */
export type ProcessPorts = {
  readonly documents: DocumentStore;
  readonly commands: Pick<CommandSender, 'send'>;
  readonly lastValues: LastValueStore;
  readonly keys: Pick<KeyStore, 'destroy'>;
  readonly search: Pick<SearchIndex, 'purge'>;
  readonly ephemera: Pick<Ephemera, 'publish'>;
};

import type { DocumentStore } from '@c18n/platform/ports/DocumentStore';
import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';
import type { CommandSender } from '@c18n/platform/submission/CommandSender';

/** What the process manager reads, what it asks for, and where it keeps how far it came. */
export type ProcessPorts = {
  readonly documents: DocumentStore;
  readonly commands: Pick<CommandSender, 'send'>;
  readonly lastValues: LastValueStore;
};

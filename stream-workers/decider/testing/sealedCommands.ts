import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import type { SubmittedCommand } from '@c18n/platform/ports/SubmittedCommand';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { createDomainRegistry } from '../DomainRegistry.ts';
import { boardDomain, pinNote } from './boardDomain.ts';

// Commands about the board `hall` as they come to the decider: by ann, whose words are sealed.

/** The time of everything, in milliseconds since the epoch. */
export const NOW = 1_000_000;
/** The partition that decides them. */
export const key = { stream: 'communities', partition: 0 } as const;
export const registry = createDomainRegistry([boardDomain]);

const keys = memoryKeyStore();
await keys.create(['ann']);
export const sealer = createSealer(keys, () => NOW);
await sealer.prepare(['ann']);

/** What a command has but for its type and data. */
export const envelope = (id: string) => ({
  ...{ ...key, id, place: 'hall', actor: 'ann', time: NOW, fingerprint: '', submission: `of ${id}` },
});

/** Pins a note that says the command's id. */
export const pin = (id: string): SubmittedCommand => ({
  ...{ ...envelope(id), type: pinNote.type, wordsOf: 'ann' },
  data: sealer.sealFields('ann', { boardId: 'hall', noteId: `note of ${id}`, text: id }, ['text']),
});

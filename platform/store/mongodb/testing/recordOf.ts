import type { Fact } from '../../../domain/Fact.ts';
import type { CommitRecord } from '../../../ports/CommitStore.ts';
import type { StoredDocument } from '../../../ports/DocumentStore.ts';
import type { Outcome } from '../../../ports/OutcomeStore.ts';

// What tests of commits write: records of one partition, in the collections of the contract.

/** The partition that they are about. */
export const partition = { stream: 'communities', partition: 0 } as const;

/** A record of nothing but what is given. */
export function recordOf(commit: number, attempt: string, parts: Partial<CommitRecord> = {}): CommitRecord {
  const lists = { facts: [], documents: [], outcomes: [], claimsKept: [], claimsFreed: [], deadLetters: [] };
  return { ...partition, ...lists, published: 0, commandsRead: null, commit, attempt, ...parts };
}

export function factOf(number: number, by: string): Fact {
  const names = { type: 'c18n.test.Happened', place: 'place', subject: 's', actor: by };
  return {
    ...partition,
    ...names,
    id: `${by}-${number}`,
    number,
    time: 1_700_000_000_000 + number,
    wordsOf: null,
    data: { by },
  };
}

export function itemOf(id: string, number: number, body: object | null): StoredDocument {
  return { collection: 'item', id, place: 'place', number, body };
}

export function outcomeOf(commandId: string, number: number, state: Outcome['state'] = 'DONE'): Outcome {
  const input = { fingerprint: 'f', submissions: ['s'], actor: 'a', type: 't', place: 'place' };
  return { commandId, state, ...input, refused: null, position: { ...partition, number }, time: 1 };
}

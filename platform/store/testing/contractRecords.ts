import type { Fact } from '../../domain/Fact.ts';
import type { CommitRecord } from '../../ports/CommitStore.ts';
import type { StoredDocument } from '../../ports/DocumentStore.ts';
import type { Outcome } from '../../ports/OutcomeStore.ts';
import type { Item } from './contractCollections.ts';

// What the contract of stores writes.

/** The partition that the records are about. */
export const partition = { stream: 'communities', partition: 0 } as const;
/** What a record holds that says nothing. */
const nothing = {
  facts: [],
  documents: [],
  outcomes: [],
  claimsKept: [],
  claimsFreed: [],
  deadLetters: [],
  published: 0,
  commandsRead: null,
};

/** A record of nothing but what is given. */
export function record(commit: number, parts: Partial<CommitRecord> = {}): CommitRecord {
  return { ...partition, ...nothing, commit, attempt: `attempt ${commit}`, ...parts };
}

export function fact(number: number, place = 'place', text = 'text'): Fact {
  const time = 1_700_000_000_000 + number;
  return {
    ...partition,
    id: `fact-${number}`,
    type: 'c18n.test.Happened',
    number,
    place,
    subject: 's',
    actor: 'a',
    time,
    wordsOf: null,
    data: { text },
  };
}

/** A document of the contract's first collection; null for a stub. */
export function item(id: string, number: number, body: Partial<Item> | null = {}): StoredDocument {
  const whole = body === null ? null : { shelf: 'a', rank: number, listed: true, label: id, ...body };
  return { collection: 'item', id, place: 'place', number, body: whole };
}

export function outcome(commandId: string, state: Outcome['state'] = 'DONE', time = 1): Outcome {
  const position = { ...partition, number: 1 };
  return {
    commandId,
    state,
    fingerprint: 'f',
    submissions: ['s'],
    actor: 'a',
    type: 't',
    place: 'p',
    refused: null,
    position,
    time,
  };
}

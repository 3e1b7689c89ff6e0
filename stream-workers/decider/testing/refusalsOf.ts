import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';

/** The partition that {@link refusalsOf} is about. */
export const refusingPartition = { stream: 'communities', partition: 0 } as const;

/** A record of one refusal, so that the number of facts does not move. The command is called `<attempt>-command`. */
export function refusalsOf(commit: number, attempt: string): CommitRecord {
  const lists = { facts: [], documents: [], claimsKept: [], claimsFreed: [], deadLetters: [] };
  const outcome: Outcome = {
    ...{ commandId: `${attempt}-command`, state: 'REFUSED', fingerprint: '', submissions: [], actor: 'ann', type: 't' },
    ...{ place: 'p', refused: { code: 'NO', fields: [] }, position: { ...refusingPartition, number: 0 }, time: 0 },
  };
  return { ...refusingPartition, ...lists, commit, attempt, outcomes: [outcome], published: 0, commandsRead: null };
}

import type { CommitRecord } from '../../../ports/CommitStore.ts';
import { factOf, itemOf, outcomeOf, recordOf } from './recordOf.ts';

/** A record that touches everything there is. */
export function fullRecord(commit: number, attempt: string): CommitRecord {
  return recordOf(commit, attempt, {
    facts: [factOf(commit, attempt)],
    documents: [itemOf('one', commit, { shelf: 'a', rank: 1, listed: true, label: attempt })],
    outcomes: [outcomeOf(`${attempt} decided`, commit), outcomeOf(`${attempt} failed`, commit, 'FAILED')],
    claimsKept: [{ key: 'kept', owner: attempt }],
    claimsFreed: [{ key: 'freed', owner: attempt }],
    deadLetters: [{ commandId: `${attempt} failed`, time: 1, reason: 'a bug', command: {} }],
  });
}

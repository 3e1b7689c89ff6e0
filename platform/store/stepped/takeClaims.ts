import type { WantedClaim } from '../../ports/ClaimStore.ts';
import { isFinal } from '../../ports/isFinal.ts';
import { CLAIM_AGE } from '../claimAge.ts';
import type { ClaimRow, OutcomeRow, Step } from './applyRecord.ts';
import type { MemoryTables } from './MemoryTables.ts';

/** Takes claims one after the other, and may be interrupted between them; see `ClaimStore.take`. */
export async function takeClaims(
  tables: MemoryTables,
  wanted: readonly WantedClaim[],
  now: number,
  step: Step,
): Promise<readonly ('taken' | 'held')[]> {
  const claims = tables.table<ClaimRow>('claim');
  const results: ('taken' | 'held')[] = [];
  for (const { key, owner, submission } of wanted) {
    await step('take claim');
    const held = claims.get(key);
    const isFree = held === undefined || isVoid(tables, held, now);
    const isOwn = held?.owner === owner;
    if (isFree || (isOwn && !held.kept)) claims.set(key, { owner, submission, kept: false, time: now });
    results.push(isFree || isOwn ? 'taken' : 'held');
  }
  return results;
}

function isVoid(tables: MemoryTables, { owner, submission, kept, time }: ClaimRow, now: number): boolean {
  const outcome = tables.table<OutcomeRow>('outcome').get(owner)?.outcome;
  const isNamed = submission !== undefined && outcome?.submissions.includes(submission) === true;
  const isDecided = outcome !== undefined && (isFinal(outcome) || isNamed);
  return !kept && (time < now - CLAIM_AGE || isDecided);
}

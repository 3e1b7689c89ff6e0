import type { Free } from '../../domain/defineCommand.ts';
import { CLAIM_AGE } from '../claimAge.ts';
import type { ClaimRow, OutcomeRow, Step } from './applyRecord.ts';
import type { MemoryTables } from './MemoryTables.ts';

/** Takes claims one after the other, and may be interrupted between them; see `ClaimStore.take`. */
export async function takeClaims(
  tables: MemoryTables,
  wanted: readonly Free[],
  now: number,
  step: Step,
): Promise<readonly ('taken' | 'held')[]> {
  const claims = tables.table<ClaimRow>('claim');
  const results: ('taken' | 'held')[] = [];
  for (const { key, owner } of wanted) {
    await step('take claim');
    const held = claims.get(key);
    const isFree = held === undefined || isVoid(tables, held, now);
    const isOwn = held?.owner === owner;
    if (isFree || (isOwn && !held.kept)) claims.set(key, { owner, kept: false, time: now });
    results.push(isFree || isOwn ? 'taken' : 'held');
  }
  return results;
}

function isVoid(tables: MemoryTables, { owner, kept, time }: ClaimRow, now: number): boolean {
  const outcome = tables.table<OutcomeRow>('outcome').get(owner)?.outcome;
  const isDecided = outcome !== undefined && outcome.state !== 'FAILED';
  return !kept && (time < now - CLAIM_AGE || isDecided);
}

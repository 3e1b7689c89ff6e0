import type { Free } from '../../domain/defineCommand.ts';
import type { ClaimRow, Step } from './applyRecord.ts';
import type { MemoryTables } from './MemoryTables.ts';

/** Gives up claims one after the other; see `ClaimStore.release`. */
export async function releaseClaims(tables: MemoryTables, given: readonly Free[], step: Step): Promise<void> {
  const claims = tables.table<ClaimRow>('claim');
  for (const { key, owner } of given) {
    await step('release claim');
    const held = claims.get(key);
    if (held?.owner === owner && !held.kept) claims.delete(key);
  }
}

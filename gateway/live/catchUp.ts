import type { Fact } from '@c18n/platform/domain/Fact';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { Hub } from './Hub.ts';

/** The next facts of a place, and the number through which the place has been told with them. */
export type CaughtUp = {
  readonly facts: readonly Fact[];
  readonly through: number;
  /** These facts reach to the hub's head: who goes live before the next `await` misses nothing and hears nothing twice. */
  readonly live: boolean;
};

/** What somebody behind has told of a place so far. */
export type Behind = PartitionKey & { readonly place: string; readonly number: number };

/** The next facts that memory still has, at most `limit`; null where they must be read from the ledger. Synchronous, so that going live can follow at once. */
export function catchUpFromMemory(hub: Hub, behind: Behind, limit: number): CaughtUp | null {
  const facts = hub.since(behind, behind.number, behind.place, limit);
  if (facts === null) return null;
  const last = facts.at(-1);
  if (last !== undefined && facts.length >= limit) return { facts, through: last.number, live: false };
  // One may be ahead of this gateway: its own mutation was answered before the fact arrived here.
  return { facts, through: Math.max(behind.number, hub.head(behind)), live: true };
}

/** One block of the place's facts from the ledger. */
export async function catchUpFromLedger(
  hub: Hub,
  ledger: Ledger,
  behind: Behind,
  blockSize: number,
): Promise<CaughtUp> {
  const { stream, partition, place } = behind;
  const head = hub.head(behind);
  const facts = await ledger.read({ stream, partition, place, after: behind.number, through: head, limit: blockSize });
  const last = facts.at(-1);
  return { facts, through: last !== undefined && facts.length >= blockSize ? last.number : head, live: false };
}

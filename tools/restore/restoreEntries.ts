import { approximateSize } from '@c18n/platform/domain/approximateSize';
import type { Free } from '@c18n/platform/domain/defineCommand';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { LastValue } from '@c18n/platform/ports/LastValueStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { BackupEntry } from '../backup/BackupEntry.ts';
import { BackupError } from '../backup/BackupError.ts';
import { blobContent } from './blobContent.ts';
import type { PartitionWriters } from './PartitionWriters.ts';
import { Portions } from './Portions.ts';
import type { RestoreTarget } from './RestoreTarget.ts';

/** Claims are no partition's; any commit can keep them. */
const CLAIMS_PARTITION = { stream: 'people', partition: 0 } as const;

type Target = Pick<RestoreTarget, 'store' | 'blobs' | 'now'>;

/**
 * Writes the entries of a backup that was verified into an empty installation, through its ports.
 *
 * @returns how many facts there were
 * @throws BackupError where somebody else writes to it
 */
export async function restoreEntries(
  entries: AsyncGenerator<BackupEntry>,
  { store, blobs, now }: Target,
  writers: PartitionWriters,
): Promise<number> {
  const { facts, outcomes, claims, lastValues } = portionsFor({ store, now }, writers);
  let count = 0;
  for await (const entry of entries) {
    if ('fact' in entry) {
      count += 1;
      await facts.add(entry.fact, approximateSize(entry.fact));
    } else if ('outcome' in entry) await outcomes.add(entry.outcome);
    else if ('claim' in entry) await claims.add(entry.claim);
    else if ('lastValue' in entry) await lastValues.add(entry.lastValue);
    else if ('blob' in entry) {
      const { length, hash } = entry.blob;
      const stored = await blobs.put(blobContent(entries, length), { limit: length, length });
      if (stored.hash !== hash) throw new BackupError(`the blob ${hash} is not what its name says`);
    }
  }
  for (const portions of [facts, outcomes, claims, lastValues]) await portions.flush();
  return count;
}

function portionsFor({ store, now }: Omit<Target, 'blobs'>, writers: PartitionWriters) {
  return {
    facts: new Portions<Fact>(async (portion) => {
      const groups = byPartition(portion, (fact) => fact);
      for (const [key, group] of groups) await writers.commit(key, { facts: group });
    }),
    outcomes: new Portions<Outcome>(async (portion) => {
      const groups = byPartition(portion, ({ position }) => position);
      for (const [key, group] of groups) await writers.commit(key, { outcomes: group });
    }),
    claims: new Portions<Free>(async (portion) => {
      const taken = await store.claims.take(portion, now());
      if (taken.includes('held')) throw new BackupError('somebody else writes to the installation');
      await writers.commit(CLAIMS_PARTITION, { claimsKept: portion });
    }),
    lastValues: new Portions<LastValue>(async (portion) => void (await store.lastValues.advance(portion))),
  };
}

/** The items of each partition, in their order. */
function byPartition<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => PartitionKey,
): readonly (readonly [PartitionKey, readonly Item[]])[] {
  const groups = new Map<string, readonly [PartitionKey, Item[]]>();
  for (const item of items) {
    const { stream, partition } = keyOf(item);
    const name = `${stream}/${partition}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ stream, partition }, [item]]);
    else group[1].push(item);
  }
  return [...groups.values()];
}

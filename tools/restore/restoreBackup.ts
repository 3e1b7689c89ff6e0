import { compareWithRebuild } from '@c18n/decider/compareWithRebuild';
import { rebuild } from '@c18n/decider/rebuild';
import { streams } from '@c18n/platform/domain/streams';
import type { BackupEntry, KeyEntry } from '../backup/BackupEntry.ts';
import { BackupError } from '../backup/BackupError.ts';
import { pauseAll } from '../backup/pauseAll.ts';
import type { Backup } from './Backup.ts';
import { entriesOf } from './entriesOf.ts';
import { markRestore } from './markRestore.ts';
import { PartitionWriters } from './PartitionWriters.ts';
import type { RestoreTarget } from './RestoreTarget.ts';
import { requireFitting } from './requireFitting.ts';
import { requireSameKeys } from './requireSameKeys.ts';
import { restoreEntries } from './restoreEntries.ts';
import { restoreKeys } from './restoreKeys.ts';

/**
 * Brings a verified backup back into an empty installation, and makes its views from the ledger. Nobody decides meanwhile: the streams are
 * paused until the views are there. What is wrong is found before anything is written, as far as it can be known. From the first thing that is
 * written until the last, a mark keeps everything from starting; it stays where this is cut off or fails.
 *
 * @param erased persons whose keys were destroyed since the backup was made: they are erased again
 * @returns how many facts there are
 * @throws BackupError; StoreUnavailableError: what was written is to be thrown away
 */
export async function restoreBackup(
  backup: Backup,
  target: RestoreTarget,
  erased: ReadonlySet<string>,
): Promise<number> {
  await requireFitting(backup, target);
  await requireSameKeys(backup, target.keys);
  const facts = await restoreAll(backup, target, erased);
  await markRestore(target.store.lastValues, true);
  return facts;
}

async function restoreAll(backup: Backup, target: RestoreTarget, erased: ReadonlySet<string>): Promise<number> {
  const paused = await pauseAll(target.pause);
  try {
    await markRestore(target.store.lastValues, false);
    if (backup.installation !== null) await target.keys.assign(backup.installation);
    await restoreKeys(entriesOf<KeyEntry>(backup.keysFile), target.keys, erased);
    const writers = new PartitionWriters(target.store.commits);
    const facts = await restoreEntries(entriesOf<BackupEntry>(backup.file), target, writers);
    await makeViews(target, writers);
    await target.search.clear();
    return facts;
  } finally {
    await paused.end();
  }
}

async function makeViews({ store, registry }: RestoreTarget, writers: PartitionWriters): Promise<void> {
  // The streams are paused already, and stay so.
  const pause = async () => ({ isIntact: writers.areAlone, end: async () => {} });
  for (const stream of streams) await rebuild({ stream, store, registry, pause });
  const { length } = await compareWithRebuild(store, registry);
  if (length > 0) throw new BackupError(`${length} documents differ from the ledger`);
}

import { isRestoreUnfinished } from '@c18n/platform/installation/isRestoreUnfinished';
import { BackupError } from '../backup/BackupError.ts';
import { isLasting } from '../backup/isLasting.ts';
import { partitionsOf } from '../backup/partitionsOf.ts';
import { scanAll } from '../backup/scanAll.ts';
import type { Backup } from './Backup.ts';
import type { RestoreTarget } from './RestoreTarget.ts';
import { requireSameSecret } from './requireSameSecret.ts';

/**
 * Makes sure that a backup can be brought back into an installation: that it is empty, has as many partitions, and signs with the same
 * secret. Its store of keys need not be empty: it may have outlived the rest.
 *
 * @throws BackupError
 */
export async function requireFitting(backup: Backup, { store, secret }: RestoreTarget): Promise<void> {
  if (!(await isEmpty(store)))
    throw new BackupError('the installation is not empty: a backup is brought back into an empty one only');
  if (store.partitions !== backup.partitions)
    throw new BackupError(
      `the installation has ${store.partitions} partitions, the backup ${backup.partitions}: create it with PARTITIONS=${backup.partitions}`,
    );
  requireSameSecret(backup, secret);
}

async function isEmpty(store: RestoreTarget['store']): Promise<boolean> {
  // What was cut off may have written blobs and keys, and nothing else yet.
  if (await isRestoreUnfinished(store.lastValues)) return false;
  const states = await Promise.all(partitionsOf(store.partitions).map((key) => store.commits.open(key)));
  if (states.some(({ number }) => number > 0)) return false;
  const [outcomes, claims] = await Promise.all([store.outcomes.scan('', 1), store.claims.scan('', 1)]);
  if (outcomes.length + claims.length > 0) return false;
  for await (const { key } of scanAll(store.lastValues.scan, (value) => value.key)) if (isLasting(key)) return false;
  return true;
}

import { randomUUID } from 'node:crypto';
import { access, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '@c18n/platform/blobs/syncFolder';
import type { BackedUp } from './BackedUp.ts';
import { BACKUP_VERSION, type BackupHeader } from './BackupEntry.ts';
import { BackupError } from './BackupError.ts';
import { backupEntries } from './backupEntries.ts';
import { keyEntries } from './keyEntries.ts';
import { keysFileOf } from './keysFileOf.ts';
import { writeLines } from './writeLines.ts';

/**
 * Writes a backup of an installation: `file`, and its keys beside it. Both appear whole, or not at all.
 *
 * @param now milliseconds since the epoch
 * @throws BackupError where one of the files is there already; StoreUnavailableError; an error of the file system
 */
export async function writeBackup(file: string, installation: BackedUp, now: number): Promise<void> {
  const [keysFile, header] = [keysFileOf(file), { version: BACKUP_VERSION, backup: randomUUID(), time: now }];
  for (const name of [file, keysFile]) if (await exists(name)) throw new BackupError(`${name} is there already`);
  const [draft, keysDraft] = [file, keysFile].map((name) => `${name}.${header.backup}`) as [string, string];
  try {
    await writeLines(draft, headed({ format: 'c18n-backup', ...header }, backupEntries(installation)));
    await writeLines(keysDraft, headed({ format: 'c18n-backup-keys', ...header }, keyEntries(installation)));
    await rename(keysDraft, keysFile);
    await rename(draft, file);
    await syncFolder(dirname(file));
  } finally {
    await Promise.all([draft, keysDraft].map((name) => rm(name, { force: true })));
  }
}

async function* headed(header: BackupHeader, entries: AsyncIterable<object>): AsyncGenerator<object> {
  yield header;
  yield* entries;
}

async function exists(name: string): Promise<boolean> {
  return access(name).then(
    () => true,
    () => false,
  );
}

import { z } from 'zod';
import { BACKUP_VERSION, type BackupHeader } from '../backup/BackupEntry.ts';
import { BackupError } from '../backup/BackupError.ts';
import { readLines } from '../backup/readLines.ts';
import type { Backup } from './Backup.ts';

const header = z.object({
  format: z.enum(['c18n-backup', 'c18n-backup-keys']),
  version: z.number(),
  backup: z.string(),
  time: z.number(),
});
const partitions = z.object({ partitions: z.number() });
// Backups of before installations had ids have none.
const secret = z.object({ secret: z.string(), installation: z.string().nullable().default(null) });

/**
 * Reads both files of a backup to their ends.
 *
 * @throws BackupError where one of them is not whole, is no backup, is of another version, or belongs to another backup; an error of the file system
 */
export async function verifyBackup(file: string, keysFile: string): Promise<Backup> {
  const main = await begins(file, 'c18n-backup', partitions);
  const keys = await begins(keysFile, 'c18n-backup-keys', secret);
  if (main.header.backup !== keys.header.backup) throw new BackupError(`${keysFile} has the keys of another backup`);
  return { file, keysFile, header: main.header, ...main.second, ...keys.second };
}

/** The first two lines of a file that is whole. */
async function begins<Second>(file: string, format: BackupHeader['format'], schema: z.ZodType<Second>) {
  const first: unknown[] = [];
  for await (const line of readLines(file)) if (first.length < 2) first.push(line);
  const found = header.safeParse(first[0]);
  if (!found.success || found.data.format !== format) throw new BackupError(`${file} is no ${format}`);
  if (found.data.version !== BACKUP_VERSION)
    throw new BackupError(`${file} is of version ${found.data.version}; this program reads ${BACKUP_VERSION}`);
  return { header: found.data, second: schema.parse(first[1]) };
}

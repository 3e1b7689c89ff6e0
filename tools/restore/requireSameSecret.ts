import { BackupError } from '../backup/BackupError.ts';
import type { Backup } from './Backup.ts';

/** Makes sure that an installation signs with the secret of a backup. @throws BackupError */
export function requireSameSecret(backup: Pick<Backup, 'secret'>, secret: string): void {
  if (secret !== backup.secret)
    throw new BackupError(
      'the installation signs with another SECRET than that of the backup, which is in the second line of its keys',
    );
}

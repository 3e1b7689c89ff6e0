import type { BackupHeader } from '../backup/BackupEntry.ts';

/** A backup that was read to its end, and is whole. */
export type Backup = {
  readonly file: string;
  readonly keysFile: string;
  readonly header: BackupHeader;
  /** How many partitions each stream of the installation had. */
  readonly partitions: number;
  /** What it signed with. */
  readonly secret: string;
  /** The id of the installation; null where the backup is older than such ids. */
  readonly installation: string | null;
};

import type { Free } from '@c18n/platform/domain/defineCommand';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { Blob } from '@c18n/platform/ports/BlobStore';
import type { LastValue } from '@c18n/platform/ports/LastValueStore';
import type { Outcome } from '@c18n/platform/ports/OutcomeStore';
import type { Position } from '@c18n/platform/positions/Position';

// A backup is two files of JSON lines, compressed with gzip. Each begins with a header, has one entry a line, and ends with a line that
// `writeLines.ts` adds and `readLines.ts` wants.

/** What a backup is: raised when an older program could not read it any more. */
export const BACKUP_VERSION = 1;

/** The first line of either file. */
export type BackupHeader = {
  readonly format: 'c18n-backup' | 'c18n-backup-keys';
  readonly version: number;
  /** The same in both files of a backup. */
  readonly backup: string;
  /** When it was begun, in milliseconds since the epoch. */
  readonly time: number;
};

/** A line of the large file, in this order. The bytes of a blob follow it in as many lines as it takes, in base64. */
export type BackupEntry =
  | { readonly partitions: number }
  | { readonly lastValue: LastValue }
  /** How far the ledger goes here: every partition is named. */
  | { readonly heads: readonly Position[] }
  | { readonly claim: Free }
  | { readonly fact: Fact }
  | { readonly outcome: Outcome }
  | { readonly blob: Blob }
  | { readonly bytes: string };

/**
 * A line of the file with the keys. First the secret and the id of the installation, null where it has none yet, which also backups of before
 * there were such ids lack. Then persons: a key is in base64; null is the tombstone of one that was destroyed.
 */
export type KeyEntry =
  | { readonly secret: string; readonly installation?: string | null }
  | { readonly person: string; readonly key: string | null };

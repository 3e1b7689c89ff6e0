import { RESTORE_MARK, type RestoreMark } from '@c18n/platform/installation/RestoreMark';
import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';
import { BackupError } from '../backup/BackupError.ts';

/**
 * Writes into a store whether all of a backup is back in it; until it is, nothing starts there.
 *
 * @throws BackupError where somebody else marks it at the same time
 */
export async function markRestore(values: Pick<LastValueStore, 'read' | 'advance'>, isWhole: boolean): Promise<void> {
  const [before] = await values.read([RESTORE_MARK]);
  const version = (before?.version ?? 0) + 1;
  const value: RestoreMark = { isWhole };
  const [after] = await values.advance([{ key: RESTORE_MARK, version, value }]);
  if (after?.version !== version || (after.value as RestoreMark).isWhole !== isWhole)
    throw new BackupError('somebody else writes to the installation');
}

import type { LastValueStore } from '../ports/LastValueStore.ts';
import { RESTORE_MARK, type RestoreMark } from './RestoreMark.ts';

/** Whether a backup was begun to be brought back into a store, and not all of it is there. */
export async function isRestoreUnfinished(values: Pick<LastValueStore, 'read'>): Promise<boolean> {
  const [found] = await values.read([RESTORE_MARK]);
  return (found?.value as RestoreMark | undefined)?.isWhole === false;
}

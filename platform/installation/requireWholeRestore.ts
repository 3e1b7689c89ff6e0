import { ConfigurationError } from '../configuration/ConfigurationError.ts';
import type { LastValueStore } from '../ports/LastValueStore.ts';
import { isRestoreUnfinished } from './isRestoreUnfinished.ts';

const UNFINISHED =
  'a restore was cut off here, or is not done yet: if it was cut off, throw away what it has written (DATA_DIR; databases, topics and indices that begin with NAMESPACE), and begin again';

/** Makes sure that a store holds no part of a backup only. @throws ConfigurationError where it does */
export async function requireWholeRestore(values: Pick<LastValueStore, 'read'>): Promise<void> {
  if (await isRestoreUnfinished(values)) throw new ConfigurationError([UNFINISHED]);
}

import type { LastValueStore } from '../ports/LastValueStore.ts';
import { INSTALLATION_MARK, type InstallationMark } from './InstallationMark.ts';

/** The mark of the installation that a store is of; null where it has none: it is empty, or older than marks. */
export async function readInstallationMark(values: Pick<LastValueStore, 'read'>): Promise<InstallationMark | null> {
  const [found] = await values.read([INSTALLATION_MARK]);
  return (found?.value as InstallationMark | undefined) ?? null;
}

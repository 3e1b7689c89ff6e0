import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';
import { Lease } from '@c18n/platform/worker-loop/Lease';
import { BackupError } from '../backup/BackupError.ts';

/** The workers that write something, by the names of their leases. */
const workers = ['process-manager', 'search-indexer'];
/** Milliseconds between tries, which are renewals later. */
const RENEWAL = 2_000;
/** A lease that nobody renews is free after 6 s. */
const TRIES = 5;

/** The clock of {@link holdWorkers}: milliseconds that only grow, and waiting for so many. */
export type Clock = { readonly now: () => number; readonly wait: (duration: number) => Promise<unknown> };

/**
 * Takes the leases of the workers of a cluster, so that none of them works until the returned function is called. One that works already
 * keeps in mind how far it came: it would take what is brought back for news.
 *
 * @throws BackupError where one is at work
 */
export async function holdWorkers(values: LastValueStore, { now, wait }: Clock): Promise<() => Promise<void>> {
  const leases = workers.map((name) => new Lease(name, values, now));
  const holdAll = async () => (await Promise.all(leases.map((lease) => lease.hold()))).every(Boolean);
  const release = async () => void (await Promise.all(leases.map((lease) => lease.release())));
  for (let tried = 1; !(await holdAll()); tried++) {
    if (tried === TRIES) {
      await release();
      throw new BackupError('processes of the installation are running: stop them, and leave only its engines');
    }
    await wait(RENEWAL);
  }
  const renewal = setInterval(() => void holdAll().catch(() => {}), RENEWAL);
  return async () => {
    clearInterval(renewal);
    await release();
  };
}

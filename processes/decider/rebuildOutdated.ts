import type { Adapters } from '@c18n/assembly/Adapters';
import { registry } from '@c18n/assembly/domains';
import { pauseStream } from '@c18n/decider/pauseStream';
import { rebuild } from '@c18n/decider/rebuild';
import type { Log } from '@c18n/platform/logging/Log';
import { Lease } from '@c18n/platform/worker-loop/Lease';

/** Milliseconds between renewals of the lease. */
const RENEWAL = 2_000;

/** Makes the outdated views again from the ledger. Of several deciders that start with a new version one does it. */
export async function rebuildOutdated(
  { store, outdated }: Pick<Adapters, 'store' | 'outdated'>,
  log: Log,
): Promise<void> {
  const lease = new Lease('rebuild', store.lastValues, () => performance.now());
  if (!(await lease.hold())) return;
  const renewal = setInterval(() => void lease.hold().catch(() => {}), RENEWAL);
  try {
    for (const stream of outdated) {
      log.info({ stream }, 'rebuilding views from the ledger');
      await rebuild({ stream, store, registry, pause: () => pauseStream(stream, { store, now: Date.now }) });
      log.info({ stream }, 'views are rebuilt');
    }
  } finally {
    clearInterval(renewal);
    await lease.release();
  }
}

import { Lease } from '@c18n/platform/worker-loop/Lease';
import { ReplayRequest } from '@c18n/platform/worker-loop/ReplayRequest';
import { runWithLease } from '@c18n/platform/worker-loop/runWithLease';
import type { StreamWorker } from '@c18n/platform/worker-loop/StreamWorker';
import { startWorker } from '@c18n/platform/worker-loop/startWorker';
import type { ProcessParts, RunningProcess } from './RunningProcess.ts';
import { serveHealth } from './serveHealth.ts';
import { storeAnswers } from './storeAnswers.ts';

/** Starts a stream worker: of several instances one works, the others stand by. */
export async function startLeasedWorker<Effect>(
  worker: StreamWorker<Effect>,
  { adapters, configuration, log, metrics }: ProcessParts,
): Promise<RunningProcess> {
  const { store, transport } = adapters;
  const feed = { transport, ledger: store.ledger, partitions: store.partitions, log, metrics };
  const lease = new Lease(worker.name, store.lastValues, () => performance.now());
  const replay = new ReplayRequest(worker.name, store.lastValues);
  const running = runWithLease(lease, replay, () => startWorker(worker, feed), log);
  const health = await serveHealth(configuration, () => storeAnswers(store), log);
  return {
    url: health.url,
    stop: async () => {
      await health.close();
      await running.stop();
    },
  };
}

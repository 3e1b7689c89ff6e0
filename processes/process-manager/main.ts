import { createContexts } from '@c18n/assembly/createContexts';
import { registry } from '@c18n/assembly/domains';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import { createProcessManager } from '@c18n/process-manager/createProcessManager';
import { startHousekeeping } from '@c18n/process-manager/startHousekeeping';
import { startKeyReview } from '@c18n/process-manager/startKeyReview';
import { runProcess } from '../runProcess.ts';
import { startLeasedWorker } from '../startLeasedWorker.ts';

await runProcess('process-manager', async (parts) => {
  const { adapters, configuration, log, metrics } = parts;
  const { secret, pageSize } = configuration;
  const { documents, lastValues, ledger, partitions } = adapters.store;
  const sealer = openSealer(adapters, Date.now);
  const contexts = createContexts({ adapters, secret, pageSize, sealer, registry, metrics, now: Date.now });
  const { commands } = contexts.contextFor(null);
  const worker = createProcessManager({ ...adapters, documents, lastValues, commands }, partitions, log);
  const running = await startLeasedWorker(worker, parts);
  const endReview = startKeyReview({ keys: adapters.keys, documents, ledger, commands, now: Date.now }, log);
  const endHousekeeping = startHousekeeping(adapters.store.outcomes, Date.now, log);
  return {
    url: running.url,
    stop: async () => {
      endHousekeeping();
      await Promise.all([running.stop(), endReview()]);
      contexts.stop();
    },
  };
});

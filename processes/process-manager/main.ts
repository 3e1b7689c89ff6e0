import { createContexts } from '@c18n/assembly/createContexts';
import { registry } from '@c18n/assembly/domains';
import { createSealer } from '@c18n/platform/sealing/createSealer';
import { createProcessManager } from '@c18n/process-manager/createProcessManager';
import { runProcess } from '../runProcess.ts';
import { startLeasedWorker } from '../startLeasedWorker.ts';

await runProcess('process-manager', async (parts) => {
  const { adapters, configuration, log } = parts;
  const { secret, pageSize } = configuration;
  const { documents, lastValues, partitions } = adapters.store;
  const sealer = createSealer(adapters.keys, Date.now);
  const contexts = createContexts({ adapters, secret, pageSize, sealer, registry, now: Date.now });
  const { commands } = contexts.contextFor(null);
  const worker = createProcessManager({ documents, lastValues, commands }, partitions, log);
  const running = await startLeasedWorker(worker, parts);
  return {
    url: running.url,
    stop: async () => {
      await running.stop();
      contexts.stop();
    },
  };
});

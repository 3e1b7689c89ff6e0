import { registry } from '@c18n/assembly/domains';
import { startDecider } from '@c18n/decider/Decider';
import { openSealer } from '@c18n/platform/sealing/openSealer';
import type { ProcessParts, RunningProcess } from '../RunningProcess.ts';
import { serveHealth } from '../serveHealth.ts';
import { storeAnswers } from '../storeAnswers.ts';

/** Starts a decider: it decides the partitions that fall to it among all deciders. */
export async function startDeciding({ adapters, configuration, log, metrics }: ProcessParts): Promise<RunningProcess> {
  const { store, transport, ephemera } = adapters;
  const now = Date.now;
  const sealer = openSealer(adapters, now);
  const decider = await startDecider({ registry, store, transport, sealer, ephemera, log, metrics, now });
  const health = await serveHealth(configuration, () => storeAnswers(store), log);
  return {
    url: health.url,
    stop: async () => {
      await health.close();
      await decider.stop();
    },
  };
}

import { once } from 'node:events';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { settings } from '@c18n/platform/configuration/settings';
import { createLog } from '@c18n/platform/logging/createLog';
import type { Log } from '@c18n/platform/logging/Log';
import { releaseStartMemory } from '@c18n/platform/memory/releaseStartMemory';
import { startMetrics } from '@c18n/platform/metrics/startMetrics';
import { backOff } from '@c18n/platform/worker-loop/retry';
import type { ProcessParts, RunningProcess } from './RunningProcess.ts';

/** Makes outdated views again, unless another process does. */
export type Rebuild = (adapters: Adapters, log: Log) => Promise<void>;

/**
 * Runs one process of a cluster until SIGTERM or SIGINT: reads the environment, opens the adapters as soon as the engines answer, starts
 * the work, and ends it in good order. A mistake in the environment ends the process at once, with a sentence.
 *
 * @param name for the log: `decider`
 * @param rebuild what is done where views are of another shape than this version's; null: the process waits until another has done it
 */
export async function runProcess(
  name: string,
  start: (parts: ProcessParts) => Promise<RunningProcess>,
  rebuild: Rebuild | null = null,
): Promise<void> {
  const environment = process.env;
  let configuration: ProcessParts['configuration'];
  try {
    configuration = readCluster(environment);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  const log = createLog(configuration.logLevel).child({ process: name });
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      stopping.abort();
    });
  }
  const { metrics, close: endMeasuring } = await startMetrics(configuration, log);
  const adapters = await open({ configuration, log, rebuild, stopping: stopping.signal });
  // What opens or starts is never closed meanwhile: a signal is heard after.
  const mayStart = adapters !== null && !stopping.signal.aborted;
  const running = mayStart ? await start({ adapters, configuration, environment, log, metrics }) : null;
  if (running !== null && !stopping.signal.aborted) {
    releaseStartMemory();
    log.info({ url: running.url }, `${name} is ready`);
    await once(stopping.signal, 'abort');
  }
  await running?.stop();
  await adapters?.close();
  await endMeasuring();
  log.info({}, 'stopped');
}

function readCluster(environment: NodeJS.ProcessEnv): ProcessParts['configuration'] {
  const { secret, ...others } = readSettings({ ...settings, ...engineSettings }, environment);
  if (secret === null) throw new ConfigurationError(['SECRET must be set, to the same in all processes']);
  return { ...others, secret };
}

type Opening = Pick<ProcessParts, 'configuration' | 'log'> & {
  readonly rebuild: Rebuild | null;
  readonly stopping: AbortSignal;
};

/**
 * Opens the adapters; tries again as long as an engine does not answer, or views are not what this version reads. Null where it was asked
 * to stop before.
 */
async function open({ configuration, log, rebuild, stopping }: Opening): Promise<Adapters | null> {
  for (let attempt = 0; !stopping.aborted; attempt++) {
    try {
      const adapters = await openEngineAdapters(configuration, { log, now: Date.now });
      if (adapters.outdated.length === 0) return adapters;
      await rebuild?.(adapters, log).finally(adapters.close);
      if (rebuild === null) await adapters.close();
      log.info({ streams: adapters.outdated }, 'the views of another version must be rebuilt first');
      await backOff(attempt);
    } catch (error) {
      log.warn({ err: error }, 'an engine does not answer yet');
      await backOff(attempt);
    }
  }
  return null;
}

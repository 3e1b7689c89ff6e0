import { once } from 'node:events';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { readClusterConfiguration } from '@c18n/platform/configuration/readClusterConfiguration';
import { establishInstallation } from '@c18n/platform/installation/establishInstallation';
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
 * the work, and ends it in good order. A mistake in the environment ends the process at once, with a sentence; so does a store that is another installation's
 * than the keys or the secret.
 *
 * @param name for the log: `decider`
 * @param rebuild what is done where views are of another shape than this version's; null: the process waits until another has done it
 */
export async function runProcess(
  name: string,
  start: (parts: ProcessParts) => Promise<RunningProcess>,
  rebuild: Rebuild | null = null,
): Promise<void> {
  try {
    await run(name, start, rebuild);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run(
  name: string,
  start: (parts: ProcessParts) => Promise<RunningProcess>,
  rebuild: Rebuild | null,
): Promise<void> {
  const environment = process.env;
  const configuration = readCluster(environment);
  const log = createLog(configuration.logLevel).child({ process: name });
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      stopping.abort();
    });
  }
  await using opened = new AsyncDisposableStack();
  opened.defer(() => log.info({}, 'stopped'));
  const { metrics, close: endMeasuring } = await startMetrics(configuration, log);
  opened.defer(endMeasuring);
  const adapters = await open({ configuration, log, rebuild, stopping: stopping.signal });
  if (adapters === null) return;
  opened.defer(adapters.close);
  // What opens or starts is never closed meanwhile: a signal is heard after.
  if (stopping.signal.aborted) return;
  const running = await start({ adapters, configuration, environment, log, metrics });
  opened.defer(running.stop);
  if (stopping.signal.aborted) return;
  releaseStartMemory();
  log.info({ url: running.url }, `${name} is ready`);
  await once(stopping.signal, 'abort');
}

function readCluster(environment: NodeJS.ProcessEnv): ProcessParts['configuration'] {
  const { secret, ...others } = readClusterConfiguration(environment);
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
 *
 * @throws ConfigurationError where they are not of one installation
 */
async function open({ configuration, log, rebuild, stopping }: Opening): Promise<Adapters | null> {
  const { secret } = configuration;
  const admit = (stores: Pick<Adapters, 'store' | 'keys'>) => establishInstallation({ ...stores, secret });
  for (let attempt = 0; !stopping.aborted; attempt++) {
    try {
      const adapters = await openEngineAdapters(configuration, { log, now: Date.now, admit });
      if (adapters.outdated.length === 0) return adapters;
      await rebuild?.(adapters, log).finally(adapters.close);
      if (rebuild === null) await adapters.close();
      log.info({ streams: adapters.outdated }, 'the views of another version must be rebuilt first');
      await backOff(attempt);
    } catch (error) {
      if (error instanceof ConfigurationError) throw error;
      log.warn({ err: error }, 'an engine does not answer yet');
      await backOff(attempt);
    }
  }
  return null;
}

import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { settings } from '@c18n/platform/configuration/settings';
import { createLog } from '@c18n/platform/logging/createLog';
import type { Log } from '@c18n/platform/logging/Log';
import { backOff } from '@c18n/platform/worker-loop/retry';
import type { ProcessParts, RunningProcess } from './RunningProcess.ts';

/**
 * Runs one process of a cluster until SIGTERM or SIGINT: reads the environment, opens the adapters as soon as the engines answer, starts
 * the work, and ends it in good order. A mistake in the environment ends the process at once, with a sentence.
 *
 * @param name for the log: `decider`
 */
export async function runProcess(name: string, start: (parts: ProcessParts) => Promise<RunningProcess>): Promise<void> {
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
  let stopping: Promise<void> | null = null;
  let stop = async () => {};
  const end = (signal: string) => {
    log.info({ signal }, 'stopping');
    stopping ??= stop().then(() => log.info({}, 'stopped'));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(signal));
  const adapters = await open(configuration, log, () => stopping !== null);
  if (adapters === null) return;
  stop = adapters.close;
  const running = await start({ adapters, configuration, environment, log });
  stop = () => running.stop().then(adapters.close);
  // Asked to stop while it started.
  if (stopping !== null) return await running.stop();
  log.info({ url: running.url }, `${name} is ready`);
}

function readCluster(environment: NodeJS.ProcessEnv): ProcessParts['configuration'] {
  const { secret, ...others } = readSettings({ ...settings, ...engineSettings }, environment);
  if (secret === null) throw new ConfigurationError(['SECRET must be set, to the same in all processes']);
  return { ...others, secret };
}

/** Opens the adapters; tries again as long as an engine does not answer. Null where it was asked to stop before. */
async function open(configuration: ProcessParts['configuration'], log: Log, stopped: () => boolean) {
  for (let attempt = 0; !stopped(); attempt++) {
    try {
      return await openEngineAdapters(configuration, { log, now: Date.now });
    } catch (error) {
      log.warn({ err: error }, 'an engine does not answer yet');
      await backOff(attempt);
    }
  }
  return null;
}

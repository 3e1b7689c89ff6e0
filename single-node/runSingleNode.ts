import { once } from 'node:events';
import { resolve } from 'node:path';
import { gatewayConfiguration } from '@c18n/assembly/gatewayConfiguration';
import { type Configuration, readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { installationSecret } from '@c18n/platform/installation/installationSecret';
import { accessLimits } from '@c18n/platform/limits/accessLimits';
import { createLog } from '@c18n/platform/logging/createLog';
import type { Log } from '@c18n/platform/logging/Log';
import { releaseStartMemory } from '@c18n/platform/memory/releaseStartMemory';
import { startMetrics } from '@c18n/platform/metrics/startMetrics';
import { openEmbeddedAdapters } from './openEmbeddedAdapters.ts';
import { type SingleNode, type SingleNodeOptions, startSingleNode } from './startSingleNode.ts';

/**
 * Serves the whole platform from one process on the embedded adapters until it is asked to stop, and then closes what it opened, last first.
 *
 * @param stopping aborts with the name of the signal; during the start, too
 * @throws ConfigurationError, DirectoryInUseError
 */
export async function runSingleNode(stopping: AbortSignal): Promise<void> {
  // Keys lie beside what they seal, and the search index holds plain words: files are their owner's, also in a folder that is open to others.
  process.umask(0o077);
  const configuration = readConfiguration();
  const log = createLog(configuration.logLevel);
  const tellStopping = () => log.info({ signal: stopping.reason }, 'stopping');
  if (stopping.aborted) tellStopping();
  else stopping.addEventListener('abort', tellStopping, { once: true });
  await serve(configuration, log, stopping);
  log.info({}, 'stopped');
}

async function serve(configuration: Configuration, log: Log, stopping: AbortSignal): Promise<void> {
  // What opens or starts is never closed meanwhile: that it is to stop is heard after.
  if (stopping.aborted) return;
  const directory = resolve(configuration.dataDirectory);
  await using opened = new AsyncDisposableStack();
  const { metrics, close: endMeasuring } = await startMetrics(configuration, log);
  opened.defer(endMeasuring);
  const adapters = await openEmbeddedAdapters(directory, configuration.partitions, Date.now);
  // What is copied beside a database that was not closed gets its log: so it is closed also where the start fails.
  opened.defer(adapters.close);
  if (stopping.aborted) return;
  const node = await startOn({ adapters, configuration, directory, log, metrics });
  opened.defer(node.stop);
  if (stopping.aborted) return;
  releaseStartMemory();
  const { url } = await node.listen({ host: configuration.host, port: configuration.port });
  if (stopping.aborted) return;
  log.info({ url, directory }, 'c18n is ready');
  await once(stopping, 'abort');
}

type Parts = Pick<SingleNodeOptions, 'adapters' | 'log' | 'metrics'> & {
  readonly configuration: Configuration;
  readonly directory: string;
};

async function startOn({ configuration, directory, ...parts }: Parts): Promise<SingleNode> {
  const { secret, pageSize, tokenTtl, registrationsPerAddress: registrations } = configuration;
  return startSingleNode({
    ...{ ...parts, now: Date.now, pageSize, tokenTtl },
    secret: await installationSecret(secret, directory, parts.adapters.store),
    gateway: gatewayConfiguration(configuration),
    accessLimits: accessLimits({ registrations }),
  });
}

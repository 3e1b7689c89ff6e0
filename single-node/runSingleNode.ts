import { resolve } from 'node:path';
import { gatewayConfiguration } from '@c18n/assembly/gatewayConfiguration';
import { type Configuration, readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { installationSecret } from '@c18n/platform/installation/installationSecret';
import { accessLimits } from '@c18n/platform/limits/accessLimits';
import { createLog } from '@c18n/platform/logging/createLog';
import { releaseStartMemory } from '@c18n/platform/memory/releaseStartMemory';
import { startMetrics } from '@c18n/platform/metrics/startMetrics';
import { openEmbeddedAdapters } from './openEmbeddedAdapters.ts';
import { type SingleNode, type SingleNodeOptions, startSingleNode } from './startSingleNode.ts';

/** Serves the whole platform from one process on the embedded adapters, until SIGTERM or SIGINT. @throws ConfigurationError, DirectoryInUseError */
export async function runSingleNode(): Promise<void> {
  // Keys lie beside what they seal, and the search index holds plain words: files are their owner's, also in a folder that is open to others.
  process.umask(0o077);
  const configuration = readConfiguration();
  const log = createLog(configuration.logLevel);
  const directory = resolve(configuration.dataDirectory);
  const measuring = await startMetrics(configuration, log);
  const adapters = await openEmbeddedAdapters(directory, configuration.partitions, Date.now);
  const node = await startOn({ adapters, configuration, directory, log, metrics: measuring.metrics }).catch(
    async (error) => {
      // What is copied beside a database that was not closed gets its log.
      await adapters.close();
      throw error;
    },
  );
  releaseStartMemory();
  const { url } = await node.listen({ host: configuration.host, port: configuration.port });
  log.info({ url, directory }, 'c18n is ready');
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await node.stop();
    await adapters.close();
    await measuring.close();
    log.info({}, 'stopped');
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
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

import { ConfigurationError } from './ConfigurationError.ts';
import { engineSettings } from './engineSettings.ts';
import type { Configuration } from './readConfiguration.ts';
import { readSettings, type ValuesOf } from './readSettings.ts';
import { settings } from './settings.ts';

/** What every process of a cluster, and every tool that works on one, is told. */
export type ClusterConfiguration = Configuration & ValuesOf<typeof engineSettings>;

/** Reads all settings of a cluster from an environment. @throws ConfigurationError with all problems at once, and none of the values */
export function readClusterConfiguration(environment: NodeJS.ProcessEnv): ClusterConfiguration {
  const configuration = readSettings({ ...settings, ...engineSettings }, environment);
  if (configuration.kafkaUser !== null && configuration.kafkaPassword === null)
    throw new ConfigurationError(['KAFKA_PASSWORD must be set where KAFKA_USER is']);
  return configuration;
}

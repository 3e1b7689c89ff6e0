import { resolve } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { settings } from '@c18n/platform/configuration/settings';
import { createLog } from '@c18n/platform/logging/createLog';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { readClusterEnvironment } from './cluster/clusterFiles.ts';

/** An installation that a tool works on. */
export type OpenedInstallation = {
  readonly adapters: Adapters;
  /** What it signs with. */
  readonly secret: string;
  /** Whether processes of it may be running meanwhile. */
  readonly isCluster: boolean;
};

/**
 * Opens an installation: that of DATA_DIR, whose server must be stopped, or a cluster, which goes on.
 *
 * @param cluster the folder of `npm run cluster`, or `environment` where the environment says where the engines are; null: none
 * @throws ConfigurationError, DirectoryInUseError
 */
export async function openInstallation(cluster: string | null): Promise<OpenedInstallation> {
  if (cluster === null) return openEmbedded();
  const environment = cluster === 'environment' ? process.env : readClusterEnvironment(cluster);
  const { secret, ...configuration } = readSettings({ ...settings, ...engineSettings }, environment);
  if (secret === null) throw new ConfigurationError(['SECRET must be set, to the same as in all processes']);
  const adapters = await openEngineAdapters(configuration, { log: createLog('error'), now: Date.now });
  return { adapters, secret, isCluster: true };
}

async function openEmbedded(): Promise<OpenedInstallation> {
  const configuration = readSettings(settings, process.env);
  const directory = resolve(configuration.dataDirectory);
  const adapters = await openEmbeddedAdapters(directory, configuration.partitions, Date.now);
  return { adapters, secret: configuration.secret ?? (await loadInstallationSecret(directory)), isCluster: false };
}

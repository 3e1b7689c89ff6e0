import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { openGridFsBlobStore } from '@c18n/platform/blobs/mongodb/openGridFsBlobStore';
import { openFileBlobStore } from '@c18n/platform/blobs/openFileBlobStore';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { engineSettings } from '@c18n/platform/configuration/engineSettings';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { settings } from '@c18n/platform/configuration/settings';
import { createLog } from '@c18n/platform/logging/createLog';
import type { BlobStore } from '@c18n/platform/ports/BlobStore';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { clusterEnvironmentFile, readClusterEnvironment } from './cluster/clusterFiles.ts';

/** An installation that a tool works on. */
export type OpenedInstallation = {
  readonly adapters: Adapters;
  /** Opens its store of blobs, which is closed apart. */
  readonly openBlobs: () => Promise<BlobStore>;
  /** What it signs with. */
  readonly secret: string;
  /** Whether processes of it may be running meanwhile. */
  readonly isCluster: boolean;
};

/** What an installation is created with where there is none yet. What the environment says goes before. */
export type Creation = { readonly partitions: number; readonly secret: string };

/**
 * Opens an installation: that of DATA_DIR, whose server must be stopped, or a cluster, which goes on.
 *
 * @param cluster the folder of `npm run cluster`, or `environment` where the environment says where the engines are; null: none
 * @param creation null: a cluster must be there
 * @throws ConfigurationError, DirectoryInUseError
 */
export async function openInstallation(
  cluster: string | null,
  creation: Creation | null = null,
): Promise<OpenedInstallation> {
  return cluster === null ? openEmbedded(creation) : openCluster(cluster, creation);
}

async function openCluster(folder: string, creation: Creation | null): Promise<OpenedInstallation> {
  const isNamed = folder !== 'environment';
  const isWritten = isNamed && (creation === null || existsSync(clusterEnvironmentFile(folder)));
  const environment = isWritten ? readClusterEnvironment(folder) : process.env;
  const configuration = readSettings({ ...settings, ...engineSettings }, environment);
  const make = () => creation?.secret ?? '';
  const secret =
    configuration.secret ?? (creation !== null && isNamed ? await loadInstallationSecret(folder, make) : null);
  if (secret === null) throw new ConfigurationError(['SECRET must be set, to the same as in all processes']);
  const created = { ...configuration, partitions: creation?.partitions ?? configuration.partitions };
  const adapters = await openEngineAdapters(created, { log: createLog('error'), now: Date.now });
  const { mongodbUrl: url, namespace: database } = configuration;
  return { adapters, openBlobs: () => openGridFsBlobStore({ url, database, now: Date.now }), secret, isCluster: true };
}

async function openEmbedded(creation: Creation | null): Promise<OpenedInstallation> {
  const configuration = readSettings(settings, process.env);
  const directory = resolve(configuration.dataDirectory);
  const partitions = creation?.partitions ?? configuration.partitions;
  const adapters = await openEmbeddedAdapters(directory, partitions, Date.now);
  const make = creation === null ? undefined : () => creation.secret;
  const secret = configuration.secret ?? (await loadInstallationSecret(directory, make));
  return { adapters, openBlobs: () => openFileBlobStore(join(directory, 'blobs')), secret, isCluster: false };
}

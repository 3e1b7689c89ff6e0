import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { openEngineAdapters } from '@c18n/assembly/openEngineAdapters';
import { openGridFsBlobStore } from '@c18n/platform/blobs/mongodb/openGridFsBlobStore';
import { openFileBlobStore } from '@c18n/platform/blobs/openFileBlobStore';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { readClusterConfiguration } from '@c18n/platform/configuration/readClusterConfiguration';
import { readSettings } from '@c18n/platform/configuration/readSettings';
import { settings } from '@c18n/platform/configuration/settings';
import { createLog } from '@c18n/platform/logging/createLog';
import type { BlobStore } from '@c18n/platform/ports/BlobStore';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { readInstallationSecret } from '@c18n/platform/secrets/readInstallationSecret';
import { mongoStoreExists } from '@c18n/platform/store/mongodb/mongoStoreExists';
import { embeddedStoreFile } from '@c18n/single-node/embeddedStoreFile';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { clusterEnvironmentFile, readClusterEnvironment } from './cluster/clusterFiles.ts';
import { NoInstallationError } from './NoInstallationError.ts';
import { requireInstallation } from './requireInstallation.ts';
import { requireLedger } from './requireLedger.ts';

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

/** What an installation is created with, or what it lacks of it. What the environment says goes before. */
export type Creation = {
  readonly partitions: number;
  readonly secret: string;
  /** `everything`: there may be none yet. `keys`: there must be one, without its store of keys, or its secret where that is in DATA_DIR. */
  readonly lacks: 'everything' | 'keys';
};

/**
 * Opens an installation: that of DATA_DIR, whose server must be stopped, or a cluster, which goes on.
 *
 * @param cluster the folder of `npm run cluster`, or `environment` where the environment says where the engines are; null: none
 * @param creation null: there must be a whole one, and nothing is made
 * @throws ConfigurationError, DirectoryInUseError; NoInstallationError, before anything is made
 */
export async function openInstallation(
  cluster: string | null,
  creation: Creation | null = null,
): Promise<OpenedInstallation> {
  return cluster === null ? openEmbedded(creation) : openCluster(cluster, creation);
}

async function openCluster(folder: string, creation: Creation | null): Promise<OpenedInstallation> {
  const isNamed = folder !== 'environment';
  const isNew = creation?.lacks === 'everything';
  const isWritten = isNamed && (!isNew || existsSync(clusterEnvironmentFile(folder)));
  const configuration = readClusterConfiguration(isWritten ? readClusterEnvironment(folder) : process.env);
  const secret =
    configuration.secret ?? (isNew && isNamed ? await loadInstallationSecret(folder, () => creation.secret) : null);
  if (secret === null) throw new ConfigurationError(['SECRET must be set, to the same as in all processes']);
  const { mongodbUrl: url, namespace: database } = configuration;
  const where = `this MongoDB by the NAMESPACE ${database}`;
  if (!isNew && !(await mongoStoreExists({ url, database }))) throw new NoInstallationError(where);
  const created = { ...configuration, partitions: creation?.partitions ?? configuration.partitions };
  const adapters = await openEngineAdapters(created, {
    ...{ log: createLog('error'), now: Date.now },
    ...(creation === null && { admit: (stores) => requireInstallation({ ...stores, secret }, where) }),
    ...(creation?.lacks === 'keys' && { admit: ({ store }) => requireLedger(store, secret, where) }),
  });
  return { adapters, openBlobs: () => openGridFsBlobStore({ url, database, now: Date.now }), secret, isCluster: true };
}

async function openEmbedded(creation: Creation | null): Promise<OpenedInstallation> {
  const configuration = readSettings(settings, process.env);
  const directory = resolve(configuration.dataDirectory);
  const isThere = existsSync(embeddedStoreFile(directory));
  if (creation?.lacks !== 'everything' && !isThere) throw new NoInstallationError(directory);
  const partitions = creation?.partitions ?? configuration.partitions;
  const adapters = await openEmbeddedAdapters(directory, partitions, Date.now);
  try {
    const known = configuration.secret ?? (await readInstallationSecret(directory));
    // Only what lacks its secret is given one, and only once it is known to be its own.
    const missing = creation === null || (creation.lacks === 'everything' && isThere) ? null : creation.secret;
    const wanted = known ?? missing;
    if (wanted === null)
      throw new ConfigurationError([`SECRET must be set, as for the server: ${directory} has no file of it`]);
    if (creation?.lacks === 'keys') await requireLedger(adapters.store, wanted, directory);
    const secret = known ?? (await loadInstallationSecret(directory, () => wanted));
    if (creation === null) await requireInstallation({ ...adapters, secret }, directory);
    return { adapters, openBlobs: () => openFileBlobStore(join(directory, 'blobs')), secret, isCluster: false };
  } catch (error) {
    await adapters.close();
    throw error;
  }
}

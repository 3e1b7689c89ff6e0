import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { readClusterConfiguration } from '@c18n/platform/configuration/readClusterConfiguration';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { readInstallationSecret } from '@c18n/platform/secrets/readInstallationSecret';
import { mongoStoreExists } from '@c18n/platform/store/mongodb/mongoStoreExists';

/**
 * What a cluster signs with: as its environment or its folder says. One is made for an installation that is new, and for no other.
 *
 * @throws ConfigurationError where the engines hold an installation already, which has one
 */
export async function clusterSecret(folder: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const { secret, mongodbUrl: url, namespace: database } = readClusterConfiguration(environment);
  const known = secret ?? (await readInstallationSecret(folder));
  if (known !== null) return known;
  if (await mongoStoreExists({ url, database }))
    throw new ConfigurationError([`SECRET must be set: the installation has one, and ${folder} has no file of it`]);
  return loadInstallationSecret(folder);
}

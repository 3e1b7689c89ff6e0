import { resolve } from 'node:path';
import { registry } from '@c18n/assembly/domains';
import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { readConfiguration } from '@c18n/platform/configuration/readConfiguration';
import { createLog } from '@c18n/platform/logging/createLog';
import { loadInstallationSecret } from '@c18n/platform/secrets/loadInstallationSecret';
import { DirectoryInUseError } from '@c18n/single-node/lockDirectory';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { makeAdministrator } from './makeAdministrator.ts';

// `npm run admin -- EMAIL`: makes a registered person administrator of the installation in DATA_DIR, which must not be running.

const sentences = {
  done: 'This person is administrator now.',
  unknown: 'Nobody is registered with this email address. Register first, then run this again.',
  deactivated: 'This person is deactivated.',
};

async function main(email: string): Promise<void> {
  const configuration = readConfiguration();
  const directory = resolve(configuration.dataDirectory);
  const adapters = await openEmbeddedAdapters(directory, configuration.partitions, Date.now);
  try {
    if (adapters.outdated.length > 0) throw new Error('the views are of another version: start the installation once');
    const secret = configuration.secret ?? (await loadInstallationSecret(directory));
    const log = createLog('warn');
    const result = await makeAdministrator({ adapters, registry, secret, log, now: Date.now }, email);
    console.log(sentences[result]);
    process.exitCode = result === 'done' ? 0 : 1;
  } finally {
    await adapters.close();
  }
}

const [email, ...others] = process.argv.slice(2);
if (email === undefined || others.length > 0) {
  console.error('Usage: npm run admin -- EMAIL');
  process.exit(2);
}
try {
  await main(email);
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof DirectoryInUseError)) throw error;
  console.error(error.message);
  process.exit(1);
}

import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '@c18n/tools/engines/install/cacheFolder';
import { installOnce } from '@c18n/tools/engines/install/installOnce';
import { run } from '@c18n/tools/engines/install/run';

const VERSION = '2.15.1';
const manifest = {
  private: true,
  dependencies: { '@graphql-hive/gateway': VERSION, '@graphql-hive/router-runtime': '1.4.23' },
  // A later one is not compatible with this version.
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};

/**
 * Installs Hive Gateway from npm, outside of the repository, where it is not installed yet.
 *
 * @returns the file that Node runs
 */
export async function installHive(environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = join(cacheFolder(environment, homedir()), `../bench/hive-gateway-${VERSION}`);
  await installOnce(folder, async (aside) => {
    await writeFile(join(aside, 'package.json'), JSON.stringify(manifest));
    await run('npm', ['install', '--prefix', aside, '--no-audit', '--no-fund', '--ignore-scripts']);
  });
  return join(folder, 'node_modules/@graphql-hive/gateway/dist/bin.js');
}

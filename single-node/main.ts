import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What `npm start` runs. Compiled code is kept between starts, for the threads too, which read where from the environment: that makes
// starting quicker, and a server that need not strip types smaller. So nothing else may be imported before.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;

const [{ runSingleNode }, { ConfigurationError }, { DirectoryInUseError }] = await Promise.all([
  import('./runSingleNode.ts'),
  import('@c18n/platform/configuration/ConfigurationError'),
  import('./lockDirectory.ts'),
]);
try {
  await runSingleNode();
} catch (error) {
  if (!(error instanceof ConfigurationError || error instanceof DirectoryInUseError)) throw error;
  console.error(error.message);
  process.exit(1);
}

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What `npm start` runs. Compiled code is kept between starts, for the threads too, which read where from the environment: that makes
// starting quicker, and a server that need not strip types smaller. So nothing else may be imported before.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;

const [{ runSingleNode }, { startProblem }] = await Promise.all([
  import('./runSingleNode.ts'),
  import('./startProblem.ts'),
]);
try {
  await runSingleNode();
} catch (error) {
  const problem = startProblem(error);
  if (problem === null) throw error;
  console.error(problem);
  process.exit(1);
}

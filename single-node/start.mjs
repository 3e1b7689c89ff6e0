import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// What `npm start` runs. Compiled code is kept between starts, for the threads too, which read where from the environment: that makes
// starting quicker, and a server that need not strip types 18 MB smaller. So this file has none, and nothing is imported before.
const { directory } = enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));
if (directory !== undefined) process.env.NODE_COMPILE_CACHE = directory;
await import('./main.ts');

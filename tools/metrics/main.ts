import { readFile, writeFile } from 'node:fs/promises';
import { metricsPage } from './metricsPage.ts';

// Writes `docs/metrics.md`. With `--check` it only compares, and fails where the committed one is not what the program measures.

const file = new URL('../../docs/metrics.md', import.meta.url);
const page = metricsPage();
const committed = await readFile(file, 'utf8').catch(() => '');
if (committed !== page && process.argv.includes('--check')) {
  console.error('docs/metrics.md is not what the program measures: npm run codegen');
  process.exitCode = 1;
} else if (committed !== page) {
  await writeFile(file, page);
  console.log('docs/metrics.md is written');
}

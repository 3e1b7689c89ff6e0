import { readFile, writeFile } from 'node:fs/promises';
import { asyncApiDocument } from './asyncapi/asyncApiDocument.ts';
import { readFactKinds } from './asyncapi/readFactKinds.ts';

// Writes `schema/asyncapi.json`, which integrators follow facts by. With `--check` it only compares, and fails where the committed one is
// not what the facts are.

const file = new URL('../../schema/asyncapi.json', import.meta.url);
const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const described = `${JSON.stringify(asyncApiDocument(await readFactKinds(), version), null, 2)}\n`;
const committed = await readFile(file, 'utf8').catch(() => '');
if (committed !== described && process.argv.includes('--check')) {
  console.error('schema/asyncapi.json is not what the facts are: npm run codegen');
  process.exitCode = 1;
} else if (committed !== described) {
  await writeFile(file, described);
  console.log('schema/asyncapi.json is written');
}

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../package.json', import.meta.url));

/** What `npm start` runs: the folder that it runs in, and what it gives to Node, as what is measured must be what is served. */
export function readStartCommand(): { readonly folder: string; readonly args: readonly string[] } {
  const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly scripts: { readonly start: string } };
  const [program, ...args] = scripts.start.split(' ');
  if (program !== 'node') throw new Error(`npm start runs ${program}, not node`);
  return { folder: dirname(PACKAGE), args };
}

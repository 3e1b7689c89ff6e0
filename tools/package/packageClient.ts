import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from '../engines/install/run.ts';
import { ToolError } from '../ToolError.ts';
import { clientManifest, type SourceManifest } from './clientManifest.ts';

const root = join(import.meta.dirname, '../..');
const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** What goes into the package as it is: from where in the repository, and as what. */
const copied = [
  ['client/README.md', 'README.md'],
  ['client/operations', 'operations'],
  ['schema/api.graphql', 'schema.graphql'],
  ['LICENSE', 'LICENSE'],
] as const;

/**
 * Makes of the typed client what other projects can install: `package/` in a folder, with JavaScript and declarations, and beside it the
 * same as a tarball of npm. A former one is replaced.
 *
 * @returns the tarball's path
 * @throws ToolError where `package/` is something else
 */
export async function packageClient(folder: string): Promise<string> {
  const source: SourceManifest = JSON.parse(await readFile(join(root, 'client/package.json'), 'utf8'));
  const target = join(folder, 'package');
  await requireOwn(target, source.name);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await run(process.execPath, [compiler, '--project', join(root, 'client/tsconfig.package.json'), '--outDir', target]);
  for (const [from, to] of copied) await cp(join(root, from), join(target, to), { recursive: true });
  await writeFile(join(target, 'package.json'), `${JSON.stringify(clientManifest(source), null, 2)}\n`);
  const packed = await run('npm', ['pack', target, '--pack-destination', folder, '--loglevel=error']);
  return join(folder, packed.trim());
}

/** @throws ToolError where there is something that this has not made */
async function requireOwn(target: string, name: string): Promise<void> {
  if (!existsSync(target)) return;
  const made = await readFile(join(target, 'package.json'), 'utf8').catch(() => '{}');
  if (JSON.parse(made).name !== name) throw new ToolError(`${target} is something else: give another folder.`);
}

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from '../install/installOnce.ts';
import { run } from '../install/run.ts';

/** Where the stand-in's source is. */
const sources = join(import.meta.dirname, 'standin');

/**
 * Compiles the stand-in at its first use, and again when its source has changed.
 *
 * @param jars the folder of the library's
 * @returns the folder of the classes
 */
export async function compileStandIn(cache: string, jars: string, javaHome: string): Promise<string> {
  const files = (await readdir(sources)).sort().map((name) => join(sources, name));
  const hash = createHash('sha256').update(jars);
  for (const file of files) hash.update(await readFile(file));
  const classes = join(cache, `mongodb-stand-in-${hash.digest('hex').slice(0, 16)}`);
  await installOnce(classes, async (aside) => {
    await run(join(javaHome, 'bin/javac'), ['-cp', join(jars, '*'), '-d', aside, ...files]);
  });
  return classes;
}

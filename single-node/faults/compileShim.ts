import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Compiles a library that stands between a process and its files; the process takes it by `LD_PRELOAD`.
 *
 * @param name of a C file beside this one: `powerCut`
 * @param directory where the library is put
 * @returns the library's path
 */
export async function compileShim(name: string, directory: string): Promise<string> {
  const library = join(directory, `${name}.so`);
  const source = fileURLToPath(new URL(`./${name}.c`, import.meta.url));
  await run('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-Werror', '-o', library, source, '-ldl', '-pthread']);
  return library;
}

/** Why such libraries cannot be had on this machine; null where they can. */
export async function shimObstacle(): Promise<string | null> {
  if (process.platform !== 'linux') return `LD_PRELOAD works on Linux, not on ${process.platform}`;
  return run('cc', ['--version']).then(
    () => null,
    () => 'there is no C compiler (cc)',
  );
}

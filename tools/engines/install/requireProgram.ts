import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

/**
 * Finds a program, and installs its Debian package where it is missing.
 *
 * @param report told when something is installed
 * @returns its path
 * @throws Error where it is missing and can't be installed: this process is not root, or there is no apt-get
 */
export async function requireProgram(
  program: string,
  debianPackage: string,
  report: (line: string) => void,
): Promise<string> {
  const found = await findProgram(program);
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || (await findProgram('apt-get')) === null)
    throw new Error(`${program} is missing, and only root can install it: apt-get install ${debianPackage}`);
  report(`installing ${debianPackage} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], quiet);
  const installed = await findProgram(program);
  if (installed === null) throw new Error(`${debianPackage} is installed without ${program}`);
  return installed;
}

/** The path of a program; null where there is none. */
async function findProgram(program: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    if (
      await access(path, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return path;
  }
  return null;
}

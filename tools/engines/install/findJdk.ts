import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian and others put what they install of Java. */
const INSTALLED = '/usr/lib/jvm';

/**
 * Finds a JDK: `JAVA_HOME` if it is new enough, else the oldest one that is.
 *
 * @param oldest the least major version
 * @returns its folder, the one with `bin/java`
 * @throws Error where there is none
 */
export async function findJdk(
  oldest: number,
  {
    javaHome = process.env.JAVA_HOME,
    installed = INSTALLED,
  }: { javaHome?: string | undefined; installed?: string } = {},
): Promise<string> {
  const folders = (await readdir(installed).catch(() => [])).sort().map((name) => join(installed, name));
  const known = await Promise.all(folders.map(async (folder) => ({ folder, version: await versionOf(folder) })));
  const fitting = known.filter(({ version }) => version >= oldest).sort((one, other) => one.version - other.version);
  if (javaHome && (await versionOf(javaHome)) >= oldest) return javaHome;
  const [first] = fitting;
  if (first === undefined)
    throw new Error(`no JDK of version ${oldest} or later is in ${installed} or JAVA_HOME (a JRE is not enough)`);
  return first.folder;
}

/** The major version of a JDK, by its `release` file; 0 where there is none, or only a runtime without `jdk.jlink`. */
async function versionOf(folder: string): Promise<number> {
  const release = await readFile(join(folder, 'release'), 'utf8').catch(() => '');
  const isFull = /^MODULES=".*\bjdk\.jlink\b/m.test(release);
  return isFull ? Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1] ?? 0) : 0;
}

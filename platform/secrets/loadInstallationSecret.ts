import { randomBytes } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readInstallationSecret } from './readInstallationSecret.ts';

/**
 * The secret of the installation that a directory holds, from its file `secret`; made where there is none yet. Processes that start at
 * the same time get the same: the file appears whole, on disk and readable by its owner only, or not at all.
 *
 * @param make what it is where there is none yet: random, or that of a backup
 * @returns at least 32 characters
 */
export async function loadInstallationSecret(
  directory: string,
  make: () => string = () => randomBytes(32).toString('base64url'),
): Promise<string> {
  const file = join(directory, 'secret');
  const existing = await readInstallationSecret(directory);
  if (existing !== null) return existing;
  await mkdir(directory, { recursive: true });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    await writeThrough(draft, 'wx', make());
    // Unlike a rename, a link never takes the place of a secret that another process has made meanwhile.
    await link(draft, file).catch(ignoreExisting);
  } finally {
    await rm(draft, { force: true });
  }
  await syncDirectory(directory);
  const made = await readInstallationSecret(directory);
  if (made === null) throw new Error(`${file} has gone`);
  return made;
}

async function writeThrough(file: string, flags: string, text: string): Promise<void> {
  await using handle = await open(file, flags, 0o600);
  await handle.writeFile(text);
  await handle.sync();
}

async function syncDirectory(directory: string): Promise<void> {
  await using handle = await open(directory, 'r');
  await handle.sync();
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

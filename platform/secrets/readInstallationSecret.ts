import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret of the installation that a directory holds, from its file `secret`; null where there is none. */
export async function readInstallationSecret(directory: string): Promise<string | null> {
  try {
    return (await readFile(join(directory, 'secret'), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

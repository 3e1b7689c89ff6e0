import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a directory that only its owner may open, and those around it that are missing. They are there after a power cut, too: the name
 * of a directory is on disk only once the directory around it is synced.
 */
export async function makeDirectory(directory: string): Promise<void> {
  const innermost = resolve(directory);
  // Also where it is there already: who made it may have been killed before the sync.
  const outermost = (await mkdir(innermost, { recursive: true, mode: 0o700 })) ?? innermost;
  for (let made = innermost; ; made = dirname(made)) {
    await sync(dirname(made));
    if (made === outermost) return;
  }
}

async function sync(directory: string): Promise<void> {
  try {
    await using handle = await open(directory, 'r');
    await handle.sync();
  } catch (error) {
    // It may be one that we may make something in, but not read.
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
  }
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isBlobHash } from './isBlobHash.ts';

/** The hashes of the blobs in a directory (`openFileBlobStore.ts`) after a hash, in their order; one folder's names are held at a time. */
export async function* hashesAfter(directory: string, after: string): AsyncGenerator<string> {
  const folders = (await readdir(directory)).filter((name) => /^[0-9a-f]{2}$/.test(name) && name >= after.slice(0, 2));
  for (const folder of folders.sort()) {
    const hashes = (await readdir(join(directory, folder))).filter((name) => isBlobHash(name) && name > after);
    yield* hashes.sort();
  }
}

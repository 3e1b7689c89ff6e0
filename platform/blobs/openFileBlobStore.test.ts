import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StoreUnavailableError } from '../store/StoreUnavailableError.ts';
import { blobStoreContract } from './blobStoreContract.ts';
import { openFileBlobStore } from './openFileBlobStore.ts';

const newDirectory = () => mkdtemp(join(tmpdir(), 'c18n-blobs-'));

async function storedBytes(directory: string): Promise<number> {
  const entries = await readdir(directory, { recursive: true });
  const stats = await Promise.all(entries.map((entry) => stat(join(directory, entry))));
  return stats.filter((one) => one.isFile()).reduce((sum, { size }) => sum + size, 0);
}

blobStoreContract('files', async () => {
  const directory = await newDirectory();
  const open = () => openFileBlobStore(directory);
  return {
    ...{ open, reopen: open, storedBytes: () => storedBytes(directory) },
    remove: () => rm(directory, { recursive: true }),
  };
});

test('what a killed process left half written is gone when the store is opened', async () => {
  const directory = await newDirectory();
  await mkdir(join(directory, 'incoming'));
  await writeFile(join(directory, 'incoming', 'left'), 'half');
  await openFileBlobStore(directory);
  expect(await storedBytes(directory)).toBe(0);
  await rm(directory, { recursive: true });
});

test('says that it is unavailable when its directory cannot be made', async () => {
  const directory = await newDirectory();
  await writeFile(join(directory, 'file'), '');
  await expect(openFileBlobStore(join(directory, 'file'))).rejects.toBeInstanceOf(StoreUnavailableError);
  await rm(directory, { recursive: true });
});

import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Blob, BlobContent, BlobStore, ByteRange } from '../ports/BlobStore.ts';
import { asStoreFault } from './asStoreFault.ts';
import { clampRange } from './clampRange.ts';
import { hashesAfter } from './hashesAfter.ts';
import { isBlobHash } from './isBlobHash.ts';
import { measureContent } from './measureContent.ts';
import { syncFolder } from './syncFolder.ts';

/**
 * Blobs as files named by their hashes, in 256 folders by their first two digits. A blob is written under another name, synced, and then
 * renamed, so under its hash there are never but all of its bytes. Only one process may have the directory open.
 *
 * @throws StoreUnavailableError where the directory cannot be made
 */
export async function openFileBlobStore(directory: string): Promise<BlobStore> {
  const incoming = join(directory, 'incoming');
  const pathOf = (hash: string) => join(directory, hash.slice(0, 2), hash);
  const find = async (hash: string): Promise<Blob | null> => {
    // A hash that comes from outside must not name another path.
    if (!isBlobHash(hash)) return null;
    const found = await stat(pathOf(hash)).catch(absent);
    return found === null ? null : { hash, length: found.size };
  };
  await asStoreFault(async () => {
    // What a killed process left half written.
    await rm(incoming, { recursive: true, force: true });
    await mkdir(incoming, { recursive: true });
    await syncFolder(directory);
  });
  return {
    find: (hash) => asStoreFault(() => find(hash)),
    put: async (content, expected) => {
      const path = join(incoming, randomUUID());
      const measured = measureContent(content, expected);
      try {
        await writeSynced(path, measured.content);
        const blob = measured.blob();
        await asStoreFault(() => moveSynced(path, pathOf(blob.hash)));
        return blob;
      } finally {
        // What does not go now goes when the store is opened next.
        await rm(path, { force: true }).catch(() => {});
      }
    },
    get: async (hash, range) => {
      const blob = await asStoreFault(() => find(hash));
      return blob === null ? null : readFile(pathOf(hash), clampRange(blob.length, range));
    },
    delete: (hash) =>
      asStoreFault(async () => {
        if ((await find(hash)) === null) return;
        await rm(pathOf(hash), { force: true });
        await syncFolder(dirname(pathOf(hash)));
      }),
    scan: (after, limit) =>
      asStoreFault(async () => {
        const blobs: Blob[] = [];
        for await (const hash of hashesAfter(directory, after)) {
          if (blobs.length >= limit) break;
          const blob = await find(hash);
          if (blob !== null) blobs.push(blob);
        }
        return blobs;
      }),
    close: async () => {},
  };
}

/** Only what the file system throws is the store's fault; what reading the content throws is not. */
async function writeSynced(path: string, content: BlobContent): Promise<void> {
  const file: FileHandle = await asStoreFault(() => open(path, 'wx', 0o600));
  try {
    for await (const bytes of content) await asStoreFault(() => file.writeFile(bytes));
    await asStoreFault(() => file.sync());
  } finally {
    await file.close();
  }
}

/** Gives a synced file its name; where equal bytes have it already, they are replaced. */
async function moveSynced(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  await mkdir(folder, { recursive: true });
  await rename(from, to);
  await syncFolder(folder);
  // The folder's own name, too: also where it is there already, for who made it may have been killed before.
  await syncFolder(dirname(folder));
}

/** Opens the file when it is read, so that nothing stays open for a reader who never comes. */
async function* readFile(path: string, { start, end }: ByteRange): BlobContent {
  if (start === end) return;
  const file = await asStoreFault(() => open(path, 'r'));
  try {
    const length = 64 * 1024;
    for (let position = start; position < end; ) {
      const wanted = Math.min(length, end - position);
      const { bytesRead, buffer } = await asStoreFault(() =>
        file.read(Buffer.allocUnsafe(wanted), 0, wanted, position),
      );
      if (bytesRead === 0) throw new Error(`${path} is shorter than it was`);
      yield buffer.subarray(0, bytesRead);
      position += bytesRead;
    }
  } finally {
    await file.close();
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

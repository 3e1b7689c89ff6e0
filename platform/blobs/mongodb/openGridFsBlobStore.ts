import { ObjectId } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { type MongoAddress, openMongoDatabase } from '../../mongodb/openMongoDatabase.ts';
import type { BlobStore } from '../../ports/BlobStore.ts';
import { clampRange } from '../clampRange.ts';
import { measureContent } from '../measureContent.ts';
import { BlobFiles } from './BlobFiles.ts';
import { BlobNames } from './BlobNames.ts';

export type GridFsBlobStoreOptions = MongoAddress & {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/**
 * Blobs in GridFS. The hash is known only when the bytes have been written, so each blob is a file under an id of its own, and the row that
 * names it by its hash comes last. Of two who put equal bytes, the second finds the row and takes its file away again.
 *
 * @throws StoreUnavailableError where the server cannot be reached
 */
export async function openGridFsBlobStore(options: GridFsBlobStoreOptions): Promise<BlobStore> {
  const { database, close } = openMongoDatabase(options);
  const names = new BlobNames(database);
  const files = new BlobFiles(database, options.now);
  try {
    await callMongo(() => names.prepare());
    await files.sweep((file) => names.has(file));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    close,
    find: async (hash) => {
      const row = await names.find(hash);
      return row === null ? null : { hash, length: row.length };
    },
    put: async (content, expected) => {
      const file = new ObjectId();
      const measured = measureContent(content, expected);
      await files.write(file, measured.content);
      const blob = measured.blob();
      // Where it is not known whether this took effect, the file stays until it is swept or found to be named.
      if (await names.give(blob, file)) await files.keep(file);
      else await files.drop(file);
      return blob;
    },
    get: async (hash, range) => {
      const row = await names.find(hash);
      return row === null ? null : files.read(row.file, clampRange(row.length, range));
    },
    delete: async (hash) => {
      const row = await names.find(hash);
      if (row === null) return;
      // Noted first, so that the file is swept if this process dies now.
      await files.note(row.file);
      await names.take(hash, row.file);
      await files.drop(row.file);
    },
    scan: (after, limit) => names.scan(after, limit),
  };
}

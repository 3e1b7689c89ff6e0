import type { Collection, Db, ObjectId } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { mongoFault } from '../../mongodb/mongoFault.ts';
import { rowsAfter } from '../../mongodb/rowsAfter.ts';
import type { Blob } from '../../ports/BlobStore.ts';

/** A blob, and the file of GridFS that has its bytes. Only what a row names can be read. */
type BlobRow = { readonly _id: string; readonly file: ObjectId; readonly length: number };

/** Which file has the bytes of a hash. */
export class BlobNames {
  readonly #rows: Collection<BlobRow>;

  constructor(database: Db) {
    this.#rows = database.collection('blob');
  }

  async prepare(): Promise<void> {
    await this.#rows.createIndex({ file: 1 }, { name: 'byFile' });
  }

  find(hash: string): Promise<BlobRow | null> {
    return callMongo(() => this.#rows.findOne({ _id: hash }));
  }

  /** The blobs after a hash, in the order of the hashes. */
  async scan(afterHash: string, limit: number): Promise<readonly Blob[]> {
    const rows = await rowsAfter(this.#rows, afterHash, limit);
    return rows.map(({ _id, length }) => ({ hash: _id, length }));
  }

  /** Whether the file has a name. */
  async has(file: ObjectId): Promise<boolean> {
    return (await callMongo(() => this.#rows.findOne({ file }))) !== null;
  }

  /** Names a file by its hash. False where another file with equal bytes has the name. */
  give({ hash, length }: Blob, file: ObjectId): Promise<boolean> {
    return callMongo(async () => {
      try {
        await this.#rows.insertOne({ _id: hash, file, length });
        return true;
      } catch (error) {
        if (mongoFault(error) !== 'duplicate') throw error;
        // An answer may have been lost, and the call been repeated.
        return (await this.#rows.findOne({ _id: hash }))?.file.equals(file) ?? false;
      }
    });
  }

  /** Takes the name away from the file, if it still has it. */
  async take(hash: string, file: ObjectId): Promise<void> {
    await callMongo(() => this.#rows.deleteOne({ _id: hash, file }));
  }
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Collection, type Db, GridFSBucket, type ObjectId } from 'mongodb';
import { asStoreUnavailable } from '../../mongodb/asStoreUnavailable.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { BlobContent, ByteRange } from '../../ports/BlobStore.ts';

/** A file that may have no name: noted before its first byte is written, so that one whose writer died is found. */
type NoteRow = { readonly _id: ObjectId; readonly since: Date };

const BUCKET = 'blobFile';
/** Fewer round trips than with the default of 255 KB. */
const CHUNK_BYTES = 1024 * 1024;
/** Nobody writes a file for so many milliseconds. */
const LONGEST_WRITE = 24 * 3_600_000;

/** The files of a bucket, and notes of those that may have to go. */
export class BlobFiles {
  readonly #database: Db;
  readonly #bucket: GridFSBucket;
  readonly #notes: Collection<NoteRow>;
  readonly #now: () => number;

  constructor(database: Db, now: () => number) {
    this.#database = database;
    this.#bucket = new GridFSBucket(database, { bucketName: BUCKET, chunkSizeBytes: CHUNK_BYTES });
    this.#notes = database.collection('blobNote');
    this.#now = now;
  }

  /** Writes a file and leaves it noted. @throws StoreUnavailableError; whatever reading the content throws */
  async write(file: ObjectId, content: BlobContent): Promise<void> {
    await this.note(file);
    try {
      const upload = this.#bucket.openUploadStreamWithId(file, file.toHexString());
      await pipeline(Readable.from(content, { objectMode: false }), upload);
    } catch (error) {
      // The note stays: a chunk that is under way may still come.
      await this.#remove(file).catch(() => {});
      throw asStoreUnavailable(error);
    }
  }

  /** The bytes of a range of a file. */
  async *read(file: ObjectId, range: ByteRange): BlobContent {
    if (range.start === range.end) return;
    try {
      yield* this.#bucket.openDownloadStream(file, range);
    } catch (error) {
      throw asStoreUnavailable(error);
    }
  }

  /** Notes that the file is to go unless it has a name by and by. */
  async note(file: ObjectId): Promise<void> {
    const since = new Date(this.#now());
    await callMongo(() => this.#notes.updateOne({ _id: file }, { $set: { since } }, { upsert: true }));
  }

  /** The file has a name now. */
  async keep(file: ObjectId): Promise<void> {
    await callMongo(() => this.#notes.deleteOne({ _id: file }));
  }

  async drop(file: ObjectId): Promise<void> {
    await this.#remove(file);
    await this.keep(file);
  }

  /** Drops the files that were noted long ago and have no name. */
  async sweep(isNamed: (file: ObjectId) => Promise<boolean>): Promise<void> {
    const before = new Date(this.#now() - LONGEST_WRITE);
    const notes = await callMongo(() => this.#notes.find({ since: { $lt: before } }).toArray());
    for (const { _id: file } of notes) await ((await isNamed(file)) ? this.keep(file) : this.drop(file));
  }

  /** Not by the bucket, which does not take the chunks of a file that was never finished. */
  async #remove(file: ObjectId): Promise<void> {
    await callMongo(() => this.#database.collection<NoteRow>(`${BUCKET}.files`).deleteOne({ _id: file }));
    await callMongo(() => this.#database.collection(`${BUCKET}.chunks`).deleteMany({ files_id: file }));
  }
}

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** The last line: how many came before, and the SHA-256 of their bytes, newlines included, in hexadecimal digits. */
export type EndLine = { readonly end: { readonly lines: number; readonly sha256: string } };

/** So many characters go to the compressor at once. */
const PORTION = 64 * 1_024;

/**
 * Writes entries as lines of JSON, compressed, into a new file that only its owner may read, with a checksum at the end; on disk when
 * resolved. A few portions are in memory at a time.
 *
 * @throws an error of the file system, `EEXIST` where there is such a file; whatever the entries throw
 */
export async function writeLines(file: string, entries: AsyncIterable<object>): Promise<void> {
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await pipeline(Readable.from(portions(entries), { objectMode: false }), createGzip(), output);
  await using handle = await open(file, 'r');
  await handle.sync();
}

async function* portions(entries: AsyncIterable<object>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let [lines, waiting] = [0, ''];
  for await (const entry of entries) {
    lines += 1;
    waiting += `${JSON.stringify(entry)}\n`;
    if (waiting.length < PORTION) continue;
    const bytes = Buffer.from(waiting);
    waiting = '';
    hash.update(bytes);
    yield bytes;
  }
  hash.update(waiting);
  const last: EndLine = { end: { lines, sha256: hash.digest('hex') } };
  yield Buffer.from(`${waiting}${JSON.stringify(last)}\n`);
}

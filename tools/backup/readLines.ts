import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupError } from './BackupError.ts';
import type { EndLine } from './writeLines.ts';

const NEWLINE = 10;

/**
 * The entries of a file that `writeLines` wrote. Only when the last one has been taken is it known that they are what was written.
 *
 * @throws BackupError where the file is not whole, from the iterator
 */
export async function* readLines(file: string): AsyncGenerator<unknown> {
  const hash = createHash('sha256');
  let lines = 0;
  let isEnded = false;
  for await (const line of linesOf(file)) {
    if (isEnded) throw new BackupError(`${file} goes on after its end`);
    const entry = parse(file, line);
    if (isEnd(entry)) {
      isEnded = true;
      const { end } = entry;
      if (end.lines !== lines || end.sha256 !== hash.digest('hex')) throw new BackupError(`${file} was changed`);
      continue;
    }
    lines += 1;
    hash.update(line).update('\n');
    yield entry;
  }
  if (!isEnded) throw new BackupError(`${file} is cut off`);
}

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on('error', (error) => gunzip.destroy(error));
  let pieces: Buffer[] = [];
  try {
    for await (const chunk of input.pipe(gunzip) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
        pieces = [];
        start = end + 1;
      }
      pieces.push(chunk.subarray(start));
    }
  } catch (error) {
    // What zlib says of a file that is cut off, changed, or no such file at all.
    if (String((error as { readonly code?: unknown }).code).startsWith('Z_'))
      throw new BackupError(`${file} is cut off, or is no backup: ${(error as Error).message}`);
    throw error;
  } finally {
    input.destroy();
  }
  if (pieces.some(({ length }) => length > 0)) throw new BackupError(`${file} is cut off`);
}

function parse(file: string, line: Buffer): unknown {
  try {
    return JSON.parse(line.toString());
  } catch {
    throw new BackupError(`${file} was changed`);
  }
}

function isEnd(entry: unknown): entry is EndLine {
  return typeof entry === 'object' && entry !== null && 'end' in entry;
}

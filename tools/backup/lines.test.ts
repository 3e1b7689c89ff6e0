import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BackupError } from './BackupError.ts';
import { readLines } from './readLines.ts';
import { writeLines } from './writeLines.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'c18n-lines-'));
  file = join(directory, 'file');
});
afterEach(() => rm(directory, { recursive: true }));

/** More than one portion of the writer and one chunk of the reader; with everything that a line could stumble over. */
const entries = Array.from({ length: 3_000 }, (_, index) => ({ index, text: `ä\n\u2028 "${'x'.repeat(index % 200)}` }));

async function* each(items: readonly object[]) {
  yield* items;
}

async function read(): Promise<readonly unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(file)) lines.push(line);
  return lines;
}

/** Writes the file anew with other text. */
async function change(to: (text: string) => string): Promise<void> {
  await writeFile(file, gzipSync(to(gunzipSync(await readFile(file)).toString())));
}

describe('lines', () => {
  test.each([0, 1, 3_000])('%i of them are read as they were written', async (count) => {
    await writeLines(file, each(entries.slice(0, count)));
    expect(await read()).toEqual(entries.slice(0, count));
  });

  test('are in a file for its owner only, and never in the place of another', async () => {
    await writeLines(file, each([]));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await expect(writeLines(file, each([{}]))).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await read()).toEqual([]);
  });

  test('pass on what the entries throw', async () => {
    const broken = new Error('the store is away');
    const breaking = async function* () {
      yield {};
      throw broken;
    };
    await expect(writeLines(file, breaking())).rejects.toBe(broken);
    expect(await readdir(directory)).toEqual(['file']);
    await expect(read()).rejects.toBeInstanceOf(BackupError);
  });
});

describe('lines are refused', () => {
  beforeEach(() => writeLines(file, each(entries)));

  test.each([1, 9, 1_000])('that lack the last %i bytes', async (missing) => {
    await truncate(file, (await stat(file)).size - missing);
    await expect(read()).rejects.toBeInstanceOf(BackupError);
  });

  test.each<[string, (text: string) => string]>([
    ['without the last line', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1)],
    ['without the end of the last line', (text) => text.slice(0, -1)],
    ['with another word', (text) => text.replace('"index":7', '"index":8')],
    ['without a line', (text) => text.slice(text.indexOf('\n') + 1)],
    ['with one more', (text) => `${text}{}\n`],
    ['with one that is no JSON', (text) => text.replace('{"index":5', '{index:5')],
  ])('%s', async (_what, to) => {
    await change(to);
    await expect(read()).rejects.toBeInstanceOf(BackupError);
  });

  test('with more after the end, also of what is not compressed', async () => {
    await appendFile(file, 'more');
    await expect(read()).rejects.toBeInstanceOf(BackupError);
  });

  test('of a file that is something else', async () => {
    await writeFile(file, 'something else');
    await expect(read()).rejects.toBeInstanceOf(BackupError);
  });
});

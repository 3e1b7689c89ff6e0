import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqliteSearchIndex } from './openSqliteSearchIndex.ts';
import { searchIndexContract } from './searchIndexContract.ts';

async function temporary() {
  const directory = await mkdtemp(join(tmpdir(), 'search-'));
  const open = () => openSqliteSearchIndex(join(directory, 'search.db'));
  return { directory, open, remove: () => rm(directory, { recursive: true }) };
}

searchIndexContract('SQLite', async () => {
  const { open, remove } = await temporary();
  return { index: open(), remove };
});

const document = (id: string, text: string) => ({
  ...{ id, kind: 'post', number: 1 },
  body: { title: '', text, community: null, wordsOf: `person_${id}`, tags: [], time: 0 },
});
const query = { kinds: [], community: null, tags: [], limit: 10, after: null };

describe('the search index in SQLite', () => {
  test('touches nothing until it is used', async () => {
    const { directory, open, remove } = await temporary();
    await open().close();
    expect(await readdir(directory)).toEqual([]);
    await remove();
  });

  test('finishes what it was asked before it closes, and is there when it is opened again', async () => {
    const { open, remove } = await temporary();
    const first = open();
    const written = first.write([document('a', 'needle')], [{ stream: 'people', partition: 0, number: 1 }]);
    await first.close();
    await written;
    const second = open();
    expect((await second.search({ ...query, text: 'needle' })).map(({ id }) => id)).toEqual(['a']);
    expect(await second.positions()).toEqual([{ stream: 'people', partition: 0, number: 1 }]);
    await second.close();
    await remove();
  });

  test('purged words are in no file any more, while others are', async () => {
    const { directory, open, remove } = await temporary();
    const index = open();
    await index.write([document('a', 'unspeakable words'), document('b', 'harmless words')], []);
    await index.purge('person_a');
    const files = await Promise.all((await readdir(directory)).map((file) => readFile(join(directory, file))));
    expect(files.some((bytes) => bytes.includes('harmless'))).toBe(true);
    expect(files.some((bytes) => bytes.includes('unspeakable'))).toBe(false);
    await index.close();
    await remove();
  });
});

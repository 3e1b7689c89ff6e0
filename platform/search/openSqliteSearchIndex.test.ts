import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openSqliteSearchIndex } from './openSqliteSearchIndex.ts';
import { searchIndexContract } from './searchIndexContract.ts';
import { documentOf } from './testing/documentOf.ts';

async function temporary() {
  const directory = await mkdtemp(join(tmpdir(), 'search-'));
  const open = () => openSqliteSearchIndex(join(directory, 'search.db'));
  return { directory, open, remove: () => rm(directory, { recursive: true }) };
}

searchIndexContract('SQLite', async () => {
  const { open, remove } = await temporary();
  return { index: open(), remove };
});

const document = (id: string, text: string) => documentOf(id, { text, textBy: `person_${id}` });
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

  test('is searched while much is purged, and all of it is', async () => {
    const { open, remove } = await temporary();
    const index = open();
    const documents = Array.from({ length: 350 }, (_, number) =>
      documentOf(`mine ${number}`, { text: 'unspeakable', textBy: 'person_a' }),
    );
    await index.write([...documents, document('other', 'needle')], []);
    expect(await index.search({ ...query, text: 'unspeakable' })).toHaveLength(query.limit);
    const order: string[] = [];
    await Promise.all([
      index.purge('person_a').then(() => order.push('purged')),
      index.search({ ...query, text: 'needle' }).then((hits) => order.push(...hits.map(({ id }) => id))),
    ]);
    expect(order).toEqual(['other', 'purged']);
    expect(await index.search({ ...query, text: 'unspeakable' })).toEqual([]);
    await index.close();
    await remove();
  });

  test('is searched between the pieces of what is written, whoever writes', async () => {
    const { open, remove } = await temporary();
    const index = open();
    const documents = (word: string, number: number) => {
      // Each is a piece of its own where it takes the place of another.
      const text = Array.from({ length: 2_000 }, (_, place) => `${word}${place}`).join(' ');
      return Array.from({ length: 8 }, (_, id) => documentOf(`${id}`, { text }, number));
    };
    await index.write(documents('former', 1), []);
    const later = documents('later', 2);
    const writes = [index.write(later.slice(0, 4), []), ...later.slice(4).map((one) => index.write([one], []))];
    // The first piece is on its way then, and perhaps the second.
    await setImmediate();
    expect((await index.search({ ...query, text: 'later0' })).length).toBeLessThan(3);
    await Promise.all(writes);
    expect(await index.search({ ...query, text: 'later0' })).toHaveLength(8);
    await index.close();
    await remove();
  });

  test('finishes what it was asked to write in several pieces before it closes', async () => {
    const { open, remove } = await temporary();
    const first = open();
    await first.positions();
    const written = first.write(
      Array.from({ length: 350 }, (_, number) => document(`id_${number}`, 'needle')),
      [{ stream: 'people', partition: 0, number: 1 }],
    );
    await first.close();
    await written;
    const second = open();
    expect(await second.search({ ...query, text: 'needle', limit: 1_000 })).toHaveLength(350);
    expect(await second.positions()).toEqual([{ stream: 'people', partition: 0, number: 1 }]);
    await second.close();
    await remove();
  });

  test('purged words are in no file any more, while others are', async () => {
    const { directory, open, remove } = await temporary();
    const index = open();
    const both = { title: 'decent name', titleBy: 'person_b', text: 'unspeakable text', textBy: 'person_a' };
    const documents = [document('a', 'unspeakable words'), document('b', 'harmless words'), documentOf('c', both)];
    await index.write(documents, []);
    await index.purge('person_a');
    const files = await Promise.all((await readdir(directory)).map((file) => readFile(join(directory, file))));
    const holding = (word: string) => files.some((bytes) => bytes.includes(word));
    expect(['harmless', 'decent', 'unspeakable'].map(holding)).toEqual([true, true, false]);
    await index.close();
    await remove();
  });

  test('a file of another version is emptied, to be filled again from the first fact', async () => {
    const { directory, open, remove } = await temporary();
    const former = new DatabaseSync(join(directory, 'search.db'));
    former.exec(`
      CREATE TABLE entry (rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, words_of TEXT) STRICT;
      CREATE TABLE position (stream TEXT, partition INTEGER, number INTEGER) STRICT;
      INSERT INTO position VALUES ('people', 0, 7);
      PRAGMA user_version = 1`);
    former.close();
    const index = open();
    expect(await index.positions()).toEqual([]);
    await index.write([document('a', 'needle')], []);
    expect((await index.search({ ...query, text: 'needle' })).map(({ id }) => id)).toEqual(['a']);
    await index.close();
    await remove();
  });
});

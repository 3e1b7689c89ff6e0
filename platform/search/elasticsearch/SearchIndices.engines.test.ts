import { describe, expect, onTestFinished, test } from 'vitest';
import type { SearchIndex } from '../../ports/SearchIndex.ts';
import { bulkWrite } from './bulkWrite.ts';
import { indexedDocument } from './indexedDocument.ts';
import { SearchIndices } from './SearchIndices.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

const heads = [{ stream: 'people', partition: 0, number: 5 }] as const;
const at = (number: number) => [{ stream: 'people', partition: 0, number }] as const;

/** An installation whose index has an earlier definition and holds one document. */
async function installationOfEarlier() {
  const installation = createInstallation();
  onTestFinished(installation.remove);
  const { client, prefix } = installation;
  const earlier = new SearchIndices(client, prefix, 'earlier');
  await earlier.prepare();
  const document = indexedDocument(postOf('old', { text: 'word', textBy: 'person_a' }));
  await bulkWrite(client, { alias: earlier.written }, [document]);
  await client.indices.refresh({ index: earlier.written });
  return { ...installation, earlier };
}

describe('an index that is made again', () => {
  const found = async (index: SearchIndex) => (await index.search(queryFor('word'))).map(({ id }) => id).toSorted();

  /** An index at the head of its source, with two documents, as two processes know it. */
  async function filled() {
    const installation = createInstallation();
    onTestFinished(installation.remove);
    const [index, other] = [installation.open({ heads }), installation.open({ heads })];
    for (const one of [index, other]) await one.positions();
    await index.write([postOf('old', { text: 'word' }), postOf('both', { text: 'word' })], at(5));
    // Elasticsearch shows what was written a moment later.
    while ((await found(index)).length < 2);
    return { ...installation, index, other };
  }

  test('is filled from the beginning, while what was there is found', async () => {
    const { index, indices } = await filled();
    const before = await indices();
    await index.refill();
    expect(await index.positions()).toEqual([]);
    await index.write([postOf('both', { text: 'word' })], at(4));
    expect(await found(index)).toEqual(['both', 'old']);
    await index.write([postOf('new', { text: 'word' })], at(6));
    expect(await found(index)).toEqual(['both', 'new']);
    expect(await indices()).toHaveLength(before.length);
    expect(await indices()).not.toEqual(before);
  });

  test('goes on being filled by another process that was at work before', async () => {
    const { index, other } = await filled();
    await index.refill();
    await index.write([postOf('both', { text: 'word' })], at(4));
    expect(await other.positions()).toEqual(at(4));
    await other.write([], at(5));
    expect(await found(other)).toEqual(['both']);
  });

  test('believes nobody who does not know of it, and is not searched for them', async () => {
    const { index, other } = await filled();
    await index.refill();
    await other.write([postOf('late', { text: 'word' })], at(6));
    expect(await index.positions()).toEqual([]);
    expect(await found(index)).toEqual(['both', 'old']);
    await index.write([postOf('both', { text: 'word' })], at(6));
    expect(await found(index)).toEqual(['both', 'late']);
  });

  test('is begun once more while it is filled', async () => {
    const { index, other, indices } = await filled();
    const before = await indices();
    await index.refill();
    await index.write([postOf('lost', { text: 'word' })], at(4));
    await other.refill();
    await index.write([], at(6));
    expect(await found(other)).toEqual(['both', 'old']);
    await other.write([postOf('new', { text: 'word' })], at(6));
    expect(await found(other)).toEqual(['new']);
    expect(await indices()).toHaveLength(before.length);
  });

  test('loses the words of who is purged meanwhile', async () => {
    const { index } = await filled();
    await index.write([postOf('a', { text: 'word', textBy: 'person_a' })], []);
    await index.refill();
    await index.write([postOf('b', { text: 'word', textBy: 'person_a' })], at(4));
    await index.purge('person_a');
    expect(await found(index)).toEqual(['both', 'old']);
    await index.write([], at(5));
    expect(await found(index)).toEqual([]);
  });
});

describe('an index of another definition', () => {
  test('is filled from the beginning, while the earlier one is searched, and takes its place when it has caught up', async () => {
    const { open, indices } = await installationOfEarlier();
    const index = open({ heads });
    const found = async () => (await index.search(queryFor('word'))).map(({ id }) => id);
    expect(await index.positions()).toEqual([]);
    await index.write([postOf('new', { text: 'word' })], at(4));
    expect(await found()).toEqual(['old']);
    await index.write([], at(5));
    expect(await found()).toEqual(['new']);
    expect((await indices()).filter((name) => name.includes('earlier'))).toEqual([]);
  });

  test('goes on being filled where it was after a restart', async () => {
    const { open } = await installationOfEarlier();
    await open({ heads }).write([postOf('new', { text: 'word' })], at(4));
    const index = open({ heads });
    expect(await index.positions()).toEqual(at(4));
    expect((await index.search(queryFor('word'))).map(({ id }) => id)).toEqual(['old']);
    await index.write([], at(5));
    expect((await index.search(queryFor('word'))).map(({ id }) => id)).toEqual(['new']);
  });

  test('takes the place of the earlier one also where only that was left to do', async () => {
    const { open } = await installationOfEarlier();
    await open({ heads }).write([postOf('new', { text: 'word' })], at(4));
    const index = open({ heads: at(4) });
    await index.positions();
    expect((await index.search(queryFor('word'))).map(({ id }) => id)).toEqual(['new']);
  });

  test('a purge reaches the one that is searched as well as the one that is filled', async () => {
    const { open } = await installationOfEarlier();
    const index = open({ heads });
    await index.write([postOf('new', { text: 'word', textBy: 'person_a' })], at(4));
    await index.purge('person_a');
    expect(await index.search(queryFor('word'))).toEqual([]);
    await index.write([], at(5));
    expect(await index.search(queryFor('word'))).toEqual([]);
  });

  test('whoever still writes the earlier one is refused, and makes nothing again', async () => {
    const { open, indices, client, earlier } = await installationOfEarlier();
    await open({ heads: [] }).write([], []);
    await open({ heads: [] }).write([], at(5));
    const before = await indices();
    const document = indexedDocument(postOf('late', { text: 'word' }));
    await expect(bulkWrite(client, { alias: earlier.written }, [document], async () => {})).rejects.toThrow(
      'not everything',
    );
    expect(await indices()).toEqual(before);
  });
});

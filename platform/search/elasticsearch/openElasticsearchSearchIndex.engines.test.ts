import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import type { SearchIndex } from '../../ports/SearchIndex.ts';
import { searchIndexContract } from '../searchIndexContract.ts';
import { createInstallation, postOf, queryFor } from './testing/createInstallation.ts';

searchIndexContract('Elasticsearch', async () => {
  const { open, remove } = createInstallation();
  return { index: open(), remove };
});

const idsOf = async (index: SearchIndex, text: string) =>
  (await index.search(queryFor(text))).map(({ id }) => id).toSorted();

/** An installation that is removed when the test ends. */
function installation() {
  const made = createInstallation();
  onTestFinished(made.remove);
  return made;
}

describe('the search index in Elasticsearch', () => {
  test('searches before the first write find nothing and make nothing', async () => {
    const { open, indices } = installation();
    expect(await idsOf(open(), 'word')).toEqual([]);
    expect(await indices()).toEqual([]);
  });

  test('another process finds what was written, soon', async () => {
    const { open } = installation();
    const [writing, searching] = [open(), open()];
    await writing.write([postOf('a', { text: 'word' })], []);
    await vi.waitFor(async () => expect(await idsOf(searching, 'word')).toEqual(['a']), 20_000);
  });

  test('it goes on where it was when it is opened again', async () => {
    const { open } = installation();
    const position = { stream: 'people', partition: 3, number: 7 } as const;
    const before = open();
    await before.write([postOf('a', { text: 'word' })], [position]);
    await before.close();
    const after = open();
    expect(await after.positions()).toEqual([position]);
    expect(await idsOf(after, 'word')).toEqual(['a']);
  });

  test('two processes that begin at once share one index', async () => {
    const { open, indices } = installation();
    const [one, other] = [open(), open()];
    await Promise.all([
      one.write([postOf('a', { text: 'word' })], []),
      other.write([postOf('b', { text: 'word' })], []),
    ]);
    expect(await idsOf(one, 'word')).toEqual(['a', 'b']);
    expect(await indices()).toHaveLength(2);
  });

  test('emptying it leaves nothing behind', async () => {
    const { open, indices } = installation();
    const index = open();
    await index.write([postOf('a', { text: 'word' })], []);
    const before = await indices();
    await index.clear();
    await index.clear();
    expect(await indices()).toHaveLength(before.length);
    expect(await indices()).not.toEqual(before);
  });

  test('Chinese, Japanese and Korean are found, though they are not written in words', async () => {
    const { open } = installation();
    const index = open();
    await index.write(
      [
        postOf('ja', { text: '日本語のテキスト検索' }),
        postOf('ko', { text: '한국어 검색엔진' }),
        postOf('zh', { text: '我们讨论花园' }),
      ],
      [],
    );
    for (const text of ['日本語', '検索', 'テキスト', '本']) expect(await idsOf(index, text), text).toEqual(['ja']);
    for (const text of ['검색', '엔진']) expect(await idsOf(index, text), text).toEqual(['ko']);
    for (const text of ['花园', '讨论花']) expect(await idsOf(index, text), text).toEqual(['zh']);
    expect(await idsOf(index, '本日')).toEqual([]);
    expect((await index.search(queryFor('検索')))[0]?.highlight).toBe('日本語のテキスト\ue000検索\ue001');
  });

  test('words end at punctuation, also within names, and letters may be composed or not', async () => {
    const { open } = installation();
    const index = open();
    await index.write([postOf('a', { text: "node.js can't foo_bar Cafe\u0301" })], []);
    for (const text of ['js foo', 'can t', 'bar node', 'caf\u00e9', 'cafe\u0301', 'cafe']) {
      expect(await idsOf(index, text), text).toEqual(['a']);
    }
  });

  test('a document that cannot be indexed is left out, told, and holds up no other', async () => {
    const { open, client, prefix } = installation();
    const error = vi.fn();
    const index = open({ log: { ...silentLog, error } });
    await index.write([postOf('a', { text: 'earlier word' }, 4)], []);
    await index.write([postOf('a', { text: 'word', time: 1e300 }, 5), postOf('b', { text: 'word' })], []);
    expect(await idsOf(index, 'word')).toEqual(['b']);
    expect(error.mock.calls).toEqual([
      [{ id: 'a', kind: 'post', number: 5, reason: 'document_parsing_exception' }, expect.any(String)],
    ]);
    const marked = await client.search({ index: `${prefix}-documents`, query: { exists: { field: 'rejected' } } });
    expect(marked.hits.hits.map(({ _id }) => _id)).toEqual(['a']);
    await index.write([postOf('a', { text: 'good word' }, 6)], []);
    expect(await idsOf(index, 'word')).toEqual(['a', 'b']);
  });
});

import { describe, expect, test } from 'vitest';
import type { SearchQuery } from '../ports/SearchIndex.ts';
import { searchPurgeContract } from './searchPurgeContract.ts';
import { documentOf } from './testing/documentOf.ts';
import type { SearchIndexFixture } from './testing/SearchIndexFixture.ts';
import { useSearchIndex } from './testing/useSearchIndex.ts';

/** What every adapter of the `SearchIndex` port must do. */
export function searchIndexContract(name: string, fixture: () => Promise<SearchIndexFixture>): void {
  describe(`the search index: ${name}`, () => {
    const { current, search, idsOf, write } = useSearchIndex(fixture);

    test('finds words in titles and texts, whatever their case and accents', async () => {
      await write(documentOf('a', { title: 'Crème brûlée' }), documentOf('b', { text: 'A CREME of sorts' }));
      expect(await idsOf('crème')).toEqual(['a', 'b']);
      expect(await idsOf('Brulee')).toEqual(['a']);
      expect(await idsOf('absent')).toEqual([]);
    });

    test('all words must be there, the last at least as a beginning', async () => {
      await write(documentOf('a', { text: 'federated graph' }), documentOf('b', { text: 'federated subscriptions' }));
      expect(await idsOf('federated subscr')).toEqual(['b']);
      expect(await idsOf('feder subscriptions')).toEqual([]);
    });

    test('nothing that is typed is syntax', async () => {
      await write(documentOf('a', { title: 'near', text: 'title and not or near words' }));
      const typed = ['"', '* near', 'near AND', 'NEAR(title words', 'title: near', '-near', "near' OR 1=1 --", '^near'];
      for (const text of [...typed, '{title}: near', '(near', 'near + title', '\\', '%', '???', '\u0000near']) {
        await expect(search(text), JSON.stringify(text)).resolves.toBeInstanceOf(Array);
      }
      expect(await idsOf('absent OR near')).toEqual([]);
      expect(await idsOf('NOT near')).toEqual(['a']);
      expect(await idsOf('...')).toEqual([]);
    });

    test('an emoji is no word, and keeps none from being found', async () => {
      await write(documentOf('a', { title: 'I ❤️ roses' }), documentOf('b', { text: 'Warning ⚠️ sharp thorns' }));
      expect(await Promise.all(['I ❤️ roses', 'roses', 'roses ❤️'].map((text) => idsOf(text)))).toEqual([
        ['a'],
        ['a'],
        ['a'],
      ]);
      expect(await idsOf('⚠️ sharp')).toEqual(['b']);
      expect(await idsOf('⚠️ ☀️')).toEqual([]);
    });

    test('Chinese, Japanese and Korean are found by what stands together', async () => {
      await write(documentOf('a', { title: '大家你好吗' }), documentOf('b', { text: '好的，你呢？iPhone手机' }));
      await write(documentOf('c', { text: 'コーヒーを飲む' }), documentOf('d', { text: '한국어 공부' }));
      expect(await idsOf('你好')).toEqual(['a']);
      expect((await idsOf('好')).toSorted()).toEqual(['a', 'b']);
      expect(await idsOf('iphone 手机')).toEqual(['b']);
      expect(await idsOf('你们')).toEqual([]);
      expect(await idsOf('コーヒー')).toEqual(['c']);
      expect(await idsOf('한국')).toEqual(['d']);
    });

    test('of a long sentence the beginning is looked for, and ideographs in others not by themselves', async () => {
      await write(documentOf('a', { text: '今天天气很好我们一起去公园散步吧然后回家' }));
      await write(documentOf('b', { text: '今天天气很好' }), documentOf('c', { text: 'federated 你好' }));
      expect(await idsOf('今天天气很好我们一起去公园散步吧然后回家')).toEqual(['a']);
      expect(await idsOf('今天天气很好我们一起去公园散步吧以及其他')).toEqual(['a']);
      expect(await idsOf('天 天气 今天 今天天气')).toEqual(['a', 'b']);
      expect(await idsOf('federated 你好 好')).toEqual(['c']);
      expect(await idsOf('你好 federated 好')).toEqual(['c']);
      expect(await idsOf('你好 feder 好')).toEqual([]);
      expect(await idsOf('你好 好 feder')).toEqual(['c']);
    });

    test('words among thousands of marks are found', async () => {
      const marks = '\u0307\u0323'.repeat(4_000);
      await write(documentOf('a', { text: `red roses ${marks} x${marks} white tulips` }));
      expect(await idsOf('roses tul')).toEqual(['a']);
      expect((await search('tulips'))[0]?.highlight).toContain('\ue000tulips\ue001');
      expect(await idsOf('daisies')).toEqual([]);
    });

    test('what fits better comes first, and a title counts more than a text', async () => {
      await write(
        documentOf('text', { title: 'Something else', text: 'about gardens' }),
        documentOf('title', { title: 'About gardens', text: 'something else' }),
        documentOf('other', { title: 'Something else', text: 'entirely' }),
      );
      const hits = await search('gardens');
      expect(hits.map(({ id }) => id)).toEqual(['title', 'text']);
      expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Number.NaN);
    });

    test('can be limited to kinds, a community and tags', async () => {
      await write(
        documentOf('a', { text: 'word', community: 'c1', tags: ['x', 'y'] }),
        documentOf('b', { text: 'word', community: 'c2', tags: ['x', 'x'] }),
        documentOf('c', { text: 'word' }, 1, 'comment'),
      );
      expect(await idsOf('word', { kinds: ['comment', 'person'] })).toEqual(['c']);
      expect(await idsOf('word', { community: 'c2' })).toEqual(['b']);
      expect(await idsOf('word', { tags: ['x'] })).toEqual(['a', 'b']);
      expect(await idsOf('word', { tags: ['y', 'x', 'y'] })).toEqual(['a']);
      expect(await idsOf('word', { tags: ['y', 'z'] })).toEqual([]);
      expect((await search('word', { kinds: ['comment'] }))[0]?.kind).toBe('comment');
    });

    test('marks the matches, and only them, whatever was typed into the words', async () => {
      await write(documentOf('a', { text: 'The \ue000quick\ue001 brown <b>fox</b>' }));
      expect((await search('fox'))[0]?.highlight).toBe('The quick brown <b>\ue000fox\ue001</b>');
    });

    test('an excerpt of a long text is what surrounds the match', async () => {
      const filler = 'lorem '.repeat(500);
      await write(documentOf('a', { title: 'Title', text: `${filler} needle ${filler}` }));
      const highlight = (await search('needle'))[0]?.highlight ?? '';
      expect(highlight).toContain('\ue000needle\ue001');
      expect(highlight.length).toBeLessThan(500);
    });

    test('pages follow each other without gap or repeat, also among equals', async () => {
      await write(
        ...Array.from({ length: 25 }, (_, id) =>
          documentOf(`id_${id}`, { text: id < 10 ? 'same' : `same ${'and more '.repeat(id % 7)}` }),
        ),
      );
      const all = (await search('same')).map(({ id }) => id);
      const paged: string[] = [];
      let after: SearchQuery['after'] = null;
      for (;;) {
        const hits = await search('same', { limit: 4, after });
        paged.push(...hits.map(({ id }) => id));
        const last = hits.at(-1);
        if (last === undefined) break;
        // As a cursor carries it.
        after = JSON.parse(JSON.stringify({ score: last.score, id: last.id }));
      }
      expect(paged).toHaveLength(25);
      expect(paged).toEqual(all);
    });

    test('a later state replaces an earlier one; a stale one is skipped', async () => {
      await write(documentOf('a', { text: 'first' }, 5));
      await write(documentOf('a', { text: 'second' }, 7));
      await write(documentOf('a', { text: 'stale' }, 6));
      expect(await Promise.all(['first', 'second', 'stale'].map((text) => idsOf(text)))).toEqual([[], ['a'], []]);
    });

    test('the same state again changes nothing', async () => {
      const document = documentOf('a', { text: 'word', tags: ['x'] }, 5);
      await write(document, document);
      await write(document);
      expect(await idsOf('word', { tags: ['x'] })).toEqual(['a']);
    });

    test('what was taken out is not found, and not brought back by a stale write', async () => {
      await write(documentOf('a', { text: 'word' }, 5), documentOf('b', null, 5));
      await write(documentOf('a', null, 6));
      await write(documentOf('a', { text: 'word' }, 5), documentOf('b', { text: 'word' }, 4));
      expect(await idsOf('word')).toEqual([]);
      await write(documentOf('a', { text: 'word' }, 7));
      expect(await idsOf('word')).toEqual(['a']);
    });

    test('what was never there can be taken out, too', async () => {
      await write(documentOf('a', null, 0), documentOf('b', { text: 'word' }));
      expect(await idsOf('word')).toEqual(['b']);
      await write(documentOf('a', { text: 'word' }, 1));
      expect(await idsOf('word')).toEqual(['a', 'b']);
    });

    test('remembers how far its sources were read, and never less', async () => {
      expect(await current().positions()).toEqual([]);
      await current().write([], [{ stream: 'people', partition: 0, number: 3 }]);
      await current().write(
        [],
        [
          { stream: 'people', partition: 0, number: 2 },
          { stream: 'people', partition: 1, number: 9 },
        ],
      );
      const positions = (await current().positions()).toSorted((a, b) => a.partition - b.partition);
      expect(positions).toEqual([
        { stream: 'people', partition: 0, number: 3 },
        { stream: 'people', partition: 1, number: 9 },
      ]);
    });

    test('a body without words is found by nothing, and is not replaced by a stale one', async () => {
      await write(documentOf('a', { text: 'word', tags: ['x'] }, 5));
      await write(documentOf('a', { tags: ['x'] }, 6));
      await write(documentOf('a', { text: 'word' }, 5));
      expect(await idsOf('word')).toEqual([]);
    });

    test('refilled, it starts from the beginning, and finds what it is given', async () => {
      const through = [{ stream: 'people', partition: 0, number: 3 }] as const;
      await current().write([documentOf('a', { text: 'word' }, 5), documentOf('b', { text: 'word' }, 5)], through);
      await current().refill();
      expect(await current().positions()).toEqual([]);
      await current().write([documentOf('b', { text: 'word' }, 1)], through);
      expect(await current().positions()).toEqual(through);
      expect(await idsOf('word')).toEqual(['b']);
    });

    test('cleared, it is empty and starts from the beginning', async () => {
      await current().write(
        [documentOf('a', { text: 'word', tags: ['x'] }, 5)],
        [{ stream: 'people', partition: 0, number: 3 }],
      );
      await current().clear();
      expect(await idsOf('word')).toEqual([]);
      expect(await current().positions()).toEqual([]);
      await write(documentOf('a', { text: 'word' }, 1));
      expect(await idsOf('word')).toEqual(['a']);
    });
  });
  searchPurgeContract(name, fixture);
}

import { describe, expect, test } from 'vitest';
import { documentOf } from './testing/documentOf.ts';
import type { SearchIndexFixture } from './testing/SearchIndexFixture.ts';
import { useSearchIndex } from './testing/useSearchIndex.ts';

/** Something that one person named and another described. */
const described = { title: 'named', titleBy: 'person_a', text: 'described', textBy: 'person_b', tags: ['x'] };
const sides = [
  { purged: 'person_a', left: 'person_b', gone: 'named', stays: 'described' },
  { purged: 'person_b', left: 'person_a', gone: 'described', stays: 'named' },
];

/** What a purge must do in every adapter of the `SearchIndex` port: it takes a person's words for good, and nobody else's. */
export function searchPurgeContract(name: string, fixture: () => Promise<SearchIndexFixture>): void {
  describe(`a purge of the search index: ${name}`, () => {
    const { current, search, idsOf, write } = useSearchIndex(fixture);

    test("takes out a person's documents for good, and nobody else's", async () => {
      const words = documentOf('a', { text: 'word', textBy: 'person_a' }, 5);
      await write(words, documentOf('b', { text: 'word', textBy: 'person_b' }));
      await current().purge('person_a');
      expect(await idsOf('word')).toEqual(['b']);
      // Read before the purge, written after it.
      await write({ ...words, number: 6 });
      expect(await idsOf('word')).toEqual(['b']);
    });

    test('what two persons wrote is found by the words of both, and says whose they are', async () => {
      await write(documentOf('a', described), documentOf('b', { ...described, textBy: 'person_a' }));
      const hits = await search('named descr');
      const writers = hits.map(({ id, wordsOf }) => [id, wordsOf.toSorted()]).toSorted();
      expect(writers).toEqual([
        ['a', ['person_a', 'person_b']],
        ['b', ['person_a']],
      ]);
    });

    test.each(sides)('of $purged leaves what $left wrote of the same', async ({ purged, left, gone, stays }) => {
      await write(documentOf('a', described, 5));
      await current().purge(purged);
      expect(await idsOf(gone)).toEqual([]);
      expect(await search(stays, { tags: ['x'] })).toMatchObject([
        { id: 'a', highlight: `\ue000${stays}\ue001`, wordsOf: [left] },
      ]);
    });

    test.each(sides)('of $purged lasts, whatever is written later', async ({ purged, gone, stays }) => {
      await write(documentOf('a', described, 5));
      await current().purge(purged);
      // Again, late, and later: all were read before the purge.
      for (const number of [5, 4, 6]) {
        await write(documentOf('a', described, number));
        expect(await Promise.all([gone, stays].map((text) => idsOf(text)))).toEqual([[], ['a']]);
      }
      await write(documentOf('a', { ...described, titleBy: 'person_c', textBy: 'person_c' }, 7));
      expect(await Promise.all([gone, stays].map((text) => idsOf(text)))).toEqual([['a'], ['a']]);
    });

    test('reaches what is written of somebody for the first time', async () => {
      await current().purge('person_b');
      await write(documentOf('a', described), documentOf('b', { text: 'described', textBy: 'person_b' }));
      expect(await idsOf('described')).toEqual([]);
      expect(await idsOf('named')).toEqual(['a']);
    });

    test('of both at once leaves nothing, also of a write at that moment', async () => {
      const documents = Array.from({ length: 20 }, (_, number) => documentOf(`id_${number}`, described, 5));
      await write(...documents);
      const later = documents.map((document) => ({ ...document, number: 6 }));
      await Promise.all([
        current().purge('person_a'),
        write(...later),
        current().purge('person_b'),
        write(...documents),
      ]);
      expect(await idsOf('named')).toEqual([]);
      expect(await idsOf('described')).toEqual([]);
    });
  });
}

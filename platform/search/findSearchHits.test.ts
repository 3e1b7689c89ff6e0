import { expect, test, vi } from 'vitest';
import { findSearchHits } from './findSearchHits.ts';
import { openSearchDatabase } from './openSearchDatabase.ts';
import { documentOf } from './testing/documentOf.ts';
import { writeSearchDocuments } from './writeSearchDocuments.ts';

test('excerpts are not left to FTS5, which takes time by the square of the matches', () => {
  const connection = openSearchDatabase(':memory:');
  writeSearchDocuments(connection, [documentOf('a', { text: 'a '.repeat(18_000) })], []);
  const statements = [vi.spyOn(connection, 'all'), vi.spyOn(connection, 'get')];
  const hits = findSearchHits(connection, {
    ...{ text: 'a A á', kinds: [], community: null, tags: [], limit: 11, after: null },
  });
  expect(hits.map(({ highlight }) => highlight.split('\ue000').length - 1)).toEqual([24]);
  const asked = statements.flatMap(({ mock }) => mock.calls.flat());
  expect(asked).toContain('"a" *');
  expect(asked.join()).not.toMatch(/snippet|highlight/);
  connection.close();
});

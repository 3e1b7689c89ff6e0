import { afterEach, beforeEach } from 'vitest';
import type { SearchDocument, SearchIndex, SearchQuery } from '../../ports/SearchIndex.ts';
import type { SearchIndexFixture } from './SearchIndexFixture.ts';

/** Gives each test of the suite an index of its own, and short ways to write to it and to ask it. */
export function useSearchIndex(fixture: () => Promise<SearchIndexFixture>) {
  let index: SearchIndex;
  let remove: SearchIndexFixture['remove'];
  beforeEach(async () => ({ index, remove } = await fixture()));
  afterEach(async () => {
    await index.close();
    await remove();
  });
  const search = (text: string, query: Partial<SearchQuery> = {}) =>
    index.search({ text, kinds: [], community: null, tags: [], limit: 100, after: null, ...query });
  return {
    /** That of the test that runs. */
    current: () => index,
    search,
    idsOf: async (text: string, query: Partial<SearchQuery> = {}) =>
      (await search(text, query)).map(({ id }) => id).sort(),
    write: (...documents: readonly SearchDocument[]) => index.write(documents, []),
  };
}

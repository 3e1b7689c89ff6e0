import type { SearchIndex } from '../../ports/SearchIndex.ts';

/** An empty search index for a test. */
export type SearchIndexFixture = { readonly index: SearchIndex; readonly remove: () => Promise<void> };

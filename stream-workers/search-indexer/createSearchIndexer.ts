import type { DocumentStore, StoredDocument } from '@c18n/platform/ports/DocumentStore';
import type { SearchDocument, SearchIndex } from '@c18n/platform/ports/SearchIndex';
import { storedOf } from '@c18n/platform/reading/storedOf';
import type { WordReader } from '@c18n/platform/sealing/WordReader';
import type { StreamWorker } from '@c18n/platform/worker-loop/StreamWorker';
import { PositionWriter } from './PositionWriter.ts';
import { type Indexed, searchIndexerRules } from './searchIndexerRules.ts';

/** So many documents are loaded and opened at once. How many of them the index writes between two searches, it decides itself. */
const PIECE = 100;

export type SearchIndexerOptions = {
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly words: WordReader;
  readonly search: Pick<SearchIndex, 'write' | 'positions' | 'refill'>;
};

/**
 * The worker that keeps the search index. A fact only says what to look at: the document is indexed as it stands, under the number of the
 * fact that last changed it, so it does not matter how often or in which order that happens.
 */
export function createSearchIndexer({ documents, words, search }: SearchIndexerOptions): StreamWorker<Indexed> {
  const late = new PositionWriter((positions) => search.write([], positions));
  return {
    name: 'search-indexer',
    rules: searchIndexerRules,
    positions: async () => {
      await late.forget();
      return search.positions();
    },
    clear: async () => {
      await late.forget();
      await search.refill();
    },
    apply: async (effects, through) => {
      if (effects.length === 0) return late.note(through);
      await late.overtake(through);
      const wanted = [...new Map(effects.map((effect) => [`${effect.indexing.kind}/${effect.id}`, effect])).values()];
      for (let start = 0; start < wanted.length; start += PIECE) {
        const piece = wanted.slice(start, start + PIECE);
        const stored = await documents.load(piece.map(({ indexing, id }) => ({ collection: indexing.collection, id })));
        const found = piece.map((effect, index) => searchDocument(effect, stored[index] ?? null, words));
        // The position comes last: a crash between pieces only means that they are written again.
        await search.write(await Promise.all(found), []);
      }
      await search.write([], [through]);
    },
  };
}

async function searchDocument(
  { indexing, id }: Indexed,
  stored: StoredDocument | null,
  words: WordReader,
): Promise<SearchDocument> {
  const document = storedOf<object>(stored);
  const body = document === null ? null : await indexing.body(document, words);
  return { id, kind: indexing.kind, number: stored?.number ?? 0, body };
}

import type { SearchIndex } from '../../ports/SearchIndex.ts';
import type { BulkTarget } from './bulkWrite.ts';
import { callElasticsearch } from './callElasticsearch.ts';
import { createElasticsearchClient } from './createElasticsearchClient.ts';
import { DocumentWriter } from './DocumentWriter.ts';
import type { ElasticsearchOptions } from './ElasticsearchOptions.ts';
import { Filling } from './Filling.ts';
import { FreshReads } from './FreshReads.ts';
import { IndexPositions } from './IndexPositions.ts';
import { memoized } from './memoized.ts';
import { PurgedPersons } from './PurgedPersons.ts';
import { purgeWords } from './purgeWords.ts';
import { SearchIndices } from './SearchIndices.ts';
import { searchHitOf } from './searchHitOf.ts';
import { searchRequest } from './searchRequest.ts';

/**
 * A search index in Elasticsearch, ranked by BM25. Nothing is asked of the cluster before the first call, and only writing makes indices.
 *
 * When the definition of the index has changed, `positions` are those of a new, empty one: the indexer fills it from the ledger, while the
 * one before is searched, until the new one has come as far as the ledger was; then it takes the place of the other in one step.
 *
 * `refill` does the same with an empty index of the same definition. A writer in another process goes on with the former one, which counts for nothing, until it
 * asks for `positions` again.
 *
 * Its functions reject with StoreUnavailableError in an outage, and can be called again.
 */
export function openElasticsearchSearchIndex(options: ElasticsearchOptions): SearchIndex {
  const client = createElasticsearchClient(options);
  const indices = new SearchIndices(client, options.prefix);
  const purged = new PurgedPersons(client, options.prefix);
  const positions = new IndexPositions(client, indices);
  const writerTo = (target: BulkTarget) => new DocumentWriter(client, target, purged, options.log);
  const documents = writerTo({ alias: indices.written });
  const fresh = new FreshReads(() =>
    callElasticsearch(() => client.indices.refresh({ index: indices.searched, ignore_unavailable: true })),
  );
  const filling = new Filling({ indices, positions, heads: options.heads, log: options.log });
  const prepare = memoized(async () => {
    await purged.prepare();
    await indices.prepare();
    await filling.begin();
  });
  const begin = async () => {
    await positions.read();
    await filling.begin();
  };
  return {
    write: async (written, through) => {
      await prepare();
      await documents.write(written);
      await positions.write(through);
      fresh.wrote();
      await filling.reached(through);
    },
    search: async (query) => {
      const request = searchRequest(query);
      if (request === null) return [];
      await fresh.beforeRead();
      // Before the first write there is nothing to search.
      const { hits } = await callElasticsearch(() =>
        client.search<{ id: string; kind: string }>({ ...request, index: indices.searched, ignore_unavailable: true }),
      );
      return hits.hits.map(searchHitOf);
    },
    positions: async () => {
      await prepare();
      // Another process may have begun to fill another index.
      await filling.begin();
      return positions.read();
    },
    purge: async (person) => {
      await prepare();
      await purged.add(person);
      await purgeWords(client, indices.all, person, writerTo);
    },
    clear: async () => {
      await prepare();
      await indices.renew();
      await begin();
    },
    refill: async () => {
      await prepare();
      await indices.refill();
      await begin();
    },
    close: () => client.close(),
  };
}

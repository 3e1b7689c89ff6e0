import type { Client } from '@elastic/elasticsearch';
import { bulkWrite } from './bulkWrite.ts';
import { callElasticsearch } from './callElasticsearch.ts';

const PIECE = 500;

/**
 * Takes the bodies off all documents that hold a person's words, in all indices of a pattern, under the numbers that they have: earlier
 * states stay refused. Resolves when no search finds them any more. The bytes leave the disk when the cluster merges the segments that
 * hold them.
 */
export async function purgeWords(client: Client, pattern: string, person: string): Promise<void> {
  for (;;) {
    await callElasticsearch(() => client.indices.refresh({ index: pattern }));
    const { hits } = await callElasticsearch(() =>
      client.search<{ readonly id: string; readonly kind: string }>({
        ...{ index: pattern, size: PIECE, version: true, _source: ['id', 'kind'], track_total_hits: false },
        query: { term: { wordsOf: person } },
      }),
    );
    if (hits.hits.length === 0) return;
    for (const [index, found] of Map.groupBy(hits.hits, ({ _index }) => _index)) {
      const entries = found.map(({ _id = '', _version = 0, _source }) => ({
        ...{ id: _id, version: _version },
        source: { id: _id, kind: _source?.kind },
      }));
      const rejected = await bulkWrite(client, { index }, entries);
      if (rejected.length > 0) throw new Error(`search: words could not be purged: ${rejected[0]?.reason}`);
    }
  }
}

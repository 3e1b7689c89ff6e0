import type { Client } from '@elastic/elasticsearch';
import type { BulkTarget } from './bulkWrite.ts';
import { callElasticsearch } from './callElasticsearch.ts';
import type { DocumentWriter } from './DocumentWriter.ts';
import { type EntrySource, searchDocumentOf } from './searchDocumentOf.ts';

const PIECE = 500;

/**
 * Takes the words of a person, who is known to be purged, off all documents in all indices of a pattern, under the numbers that they have:
 * earlier states stay refused. Resolves when no search finds them any more. The bytes leave the disk when the cluster merges the segments
 * that hold them.
 *
 * @param writerTo what writes without the words of whoever is purged by then: two persons with words in one document may be at once
 */
export async function purgeWords(
  client: Client,
  pattern: string,
  person: string,
  writerTo: (target: BulkTarget) => DocumentWriter,
): Promise<void> {
  for (;;) {
    await callElasticsearch(() => client.indices.refresh({ index: pattern }));
    const { hits } = await callElasticsearch(() =>
      client.search<EntrySource>({
        ...{ index: pattern, size: PIECE, version: true, track_total_hits: false },
        query: { term: { wordsOf: person } },
      }),
    );
    if (hits.hits.length === 0) return;
    for (const [index, found] of Map.groupBy(hits.hits, ({ _index }) => _index)) {
      await writerTo({ index }).write(found.map(searchDocumentOf));
    }
  }
}

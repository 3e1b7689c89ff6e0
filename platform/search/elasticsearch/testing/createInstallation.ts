import { randomUUID } from 'node:crypto';
import { Client } from '@elastic/elasticsearch';
import { type Log, silentLog } from '../../../logging/Log.ts';
import type { SearchDocument, SearchQuery } from '../../../ports/SearchIndex.ts';
import type { Position } from '../../../positions/Position.ts';
import { engineUrl } from '../../../testing/engineUrl.ts';
import { documentOf } from '../../testing/documentOf.ts';
import type { WrittenBody } from '../../testing/searchBodyOf.ts';
import { openElasticsearchSearchIndex } from '../openElasticsearchSearchIndex.ts';

/** An installation of its own in a cluster: the one that the tests are given, unless another is. */
export function createInstallation(node = engineUrl('ELASTICSEARCH_URL')) {
  const prefix = `test-${randomUUID()}`;
  const client = new Client({ node });
  const indices = async () => Object.keys(await client.indices.get({ index: `${prefix}-*` })).toSorted();
  return {
    prefix,
    client,
    /** The names of its indices. */
    indices,
    open: ({ heads = [] as readonly Position[], log = silentLog as Log, at = node } = {}) =>
      openElasticsearchSearchIndex({ nodes: [at], prefix, heads: async () => heads, log }),
    remove: async () => {
      const index = await indices();
      if (index.length > 0) await client.indices.delete({ index });
      await client.close();
    },
  };
}

/** A post to be indexed. */
export function postOf(id: string, body: WrittenBody, number = 1): SearchDocument {
  return documentOf(id, body, number);
}

/** A query for words, everywhere. */
export function queryFor(text: string): SearchQuery {
  return { text, kinds: [], community: null, tags: [], limit: 100, after: null };
}

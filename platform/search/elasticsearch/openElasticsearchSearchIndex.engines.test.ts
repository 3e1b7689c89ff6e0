import { randomUUID } from 'node:crypto';
import { Client } from '@elastic/elasticsearch';
import { silentLog } from '../../logging/Log.ts';
import type { Position } from '../../positions/Position.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { searchIndexContract } from '../searchIndexContract.ts';
import { openElasticsearchSearchIndex } from './openElasticsearchSearchIndex.ts';

const node = engineUrl('ELASTICSEARCH_URL');

/** An installation of its own in the cluster. */
function installation() {
  const prefix = `test-${randomUUID()}`;
  const client = new Client({ node });
  const open = (heads: readonly Position[] = []) =>
    openElasticsearchSearchIndex({ nodes: [node], prefix, heads: async () => heads, log: silentLog });
  const remove = async () => {
    const indices = Object.keys(await client.indices.get({ index: `${prefix}-*` }));
    if (indices.length > 0) await client.indices.delete({ index: indices });
    await client.close();
  };
  return { open, remove, client, prefix };
}

searchIndexContract('Elasticsearch', async () => {
  const { open, remove } = installation();
  return { index: open(), remove };
});

import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import { createElasticsearchClient } from './createElasticsearchClient.ts';

/** A cluster that only notes who asks. */
async function startCluster() {
  const seen: (string | undefined)[] = [];
  const server = createServer(({ headers }, response) => {
    seen.push(headers.authorization);
    response.setHeader('x-elastic-product', 'Elasticsearch').end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { seen, node: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` };
}

test.each([
  ['an API key', { apiKey: 'key' }, 'ApiKey key'],
  ['a user name and a password', { username: 'name', password: 'word' }, `Basic ${btoa('name:word')}`],
  ['nothing', undefined, undefined],
])('the cluster is told %s', async (_case, auth, header) => {
  const { seen, node } = await startCluster();
  const client = createElasticsearchClient({
    ...{ nodes: [node], prefix: 'test', heads: async () => [], log: silentLog },
    ...(auth !== undefined && { auth }),
  });
  onTestFinished(() => client.close());
  await client.ping();
  expect(seen).toEqual([header]);
});

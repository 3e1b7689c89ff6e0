import type { ElasticsearchOptions } from '@c18n/platform/search/elasticsearch/ElasticsearchOptions';

/** Takes user and password, which are those of the first address, out of the addresses. */
export function elasticsearchAddress(urls: readonly string[]): Pick<ElasticsearchOptions, 'nodes' | 'auth'> {
  const nodes = urls.map((url) => new URL(url));
  const [first] = nodes;
  const username = decodeURIComponent(first?.username ?? '');
  const password = decodeURIComponent(first?.password ?? '');
  return { nodes: nodes.map(({ origin }) => origin), ...(username !== '' && { auth: { username, password } }) };
}

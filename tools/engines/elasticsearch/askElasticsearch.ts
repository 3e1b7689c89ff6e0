/** How long one question may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks an Elasticsearch server what it is, with `GET /`.
 *
 * @param addresses `http[s]://[user:password@]host:port`, several with commas between; the first is asked
 * @throws Error where it is not there, refuses, or its shards are not there yet
 */
export async function askElasticsearch(addresses: string, signal: AbortSignal): Promise<string> {
  const [address = ''] = addresses.split(',');
  await request(address, '/_cluster/health?wait_for_status=yellow&timeout=2s', signal);
  const { version } = (await request(address, '/', signal)) as { version?: Record<string, unknown> };
  return `Elasticsearch ${version?.number} (${version?.build_flavor}, Lucene ${version?.lucene_version})`;
}

async function request(address: string, path: string, signal: AbortSignal): Promise<unknown> {
  const url = new URL(path, address);
  const credentials = [url.username, url.password].map(decodeURIComponent).join(':');
  const headers = credentials === ':' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  // `fetch` takes no credentials in a URL.
  Object.assign(url, { username: '', password: '' });
  const response = await fetch(url, { headers, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${url.host} answers ${response.status}: ${JSON.stringify(answer).slice(0, 500)}`);
  return answer;
}

import { Client } from '@elastic/elasticsearch';
import type { ElasticsearchOptions } from './ElasticsearchOptions.ts';

/** Milliseconds. A batch of a thousand long documents takes one second at most. */
const REQUEST_TIMEOUT = 30_000;

/** The cluster's client. Its own retries are few: callers try again by themselves, for as long as it takes. */
export function createElasticsearchClient({ nodes, auth, certificateAuthority }: ElasticsearchOptions): Client {
  return new Client({
    nodes: [...nodes],
    requestTimeout: REQUEST_TIMEOUT,
    maxRetries: 1,
    ...(auth !== undefined && { auth }),
    ...(certificateAuthority !== undefined && { tls: { ca: certificateAuthority } }),
  });
}

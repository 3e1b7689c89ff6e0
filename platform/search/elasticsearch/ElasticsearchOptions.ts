import type { Log } from '../../logging/Log.ts';
import type { Position } from '../../positions/Position.ts';

/** Where the search index is kept in Elasticsearch 9. */
export type ElasticsearchOptions = {
  /** `https://host:port`, one for each node that takes requests. */
  readonly nodes: readonly string[];
  /** Absent where the cluster asks for none (https://www.elastic.co/docs/deploy-manage/users-roles/cluster-or-deployment-auth). */
  readonly auth?: { readonly apiKey: string } | { readonly username: string; readonly password: string };
  /** The certificate authority that the cluster's certificates must be signed by, in PEM; the well-known ones where it is absent. */
  readonly certificateAuthority?: string;
  /** Begins the names of all indices, so that several installations can share a cluster: lower case letters, digits and hyphens. */
  readonly prefix: string;
  /** How far the ledger goes. An index that is being filled is searched when it has come as far as the ledger was when it was begun. */
  readonly heads: () => Promise<readonly Position[]>;
  readonly log: Log;
};

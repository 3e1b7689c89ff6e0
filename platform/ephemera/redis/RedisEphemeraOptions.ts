import type { Log } from '../../logging/Log.ts';

/** Where ephemera are kept in Redis (6 or later), or in what speaks its protocol. */
export type RedisEphemeraOptions = {
  /**
   * `redis://user:password@host:port/database`, or `rediss://` for TLS
   * (https://www.iana.org/assignments/uri-schemes/prov/redis).
   */
  readonly url: string;
  /** The certificate authority that the server's certificate must be signed by, in PEM; the well-known ones where it is absent. */
  readonly certificateAuthority?: string;
  /** Begins all keys and channels, so that several installations can share a server. */
  readonly namespace: string;
  readonly log: Log;
  /** The clock that counts in an outage, in milliseconds since the epoch. */
  readonly now: () => number;
};

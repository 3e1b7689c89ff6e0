import { type KeyObject, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { atMost } from '../collections/atMost.ts';
import { CodedError } from '../errors/CodedError.ts';
import { openToken, signToken } from '../secrets/signedToken.ts';
import type { GatewayCredentials } from './GatewayCredentials.ts';

/** Milliseconds that a credential holds: longer than a request is under way, and than the clocks of two machines differ. */
const LIFE = 30_000;
/** So many credentials are remembered as used. */
const REMEMBERED = 1_000_000;

const payloadSchema = z.strictObject({
  viewer: z.strictObject({ person: z.string(), session: z.string() }).nullable(),
  address: z.string().nullable(),
  /** Milliseconds since the epoch. */
  issuedAt: z.number(),
  /** Another one for each credential. */
  nonce: z.string(),
});

/** @param key the installation's key for what gateways send to subgraphs, see `secrets/` */
export function createGatewayCredentials(key: KeyObject, now: () => number): GatewayCredentials {
  // Twice the life: a clock may be ahead of another by as much.
  const used = new LRUCache<string, true>({
    ...{ ...atMost(REMEMBERED), ttl: 2 * LIFE, perf: { now } },
  });
  // Credentials need to be told apart, not to be unknown before.
  const issuer = randomBytes(12).toString('base64url');
  let issued = 0;
  return {
    issue: (subgraph, { viewer, address }, body) => {
      const payload = { viewer, address, issuedAt: now(), nonce: `${issuer} ${++issued}` };
      return signToken(key, contextOf(subgraph, body), Buffer.from(JSON.stringify(payload)));
    },
    accept: (subgraph, credential, body) => {
      const opened = openToken(key, contextOf(subgraph, body), credential);
      const payload = opened === null ? null : payloadSchema.parse(JSON.parse(Buffer.from(opened).toString()));
      const holds = payload !== null && Math.abs(now() - payload.issuedAt) <= LIFE && !used.has(payload.nonce);
      if (!holds) throw new CodedError('UNAUTHENTICATED', 'Only a gateway of this installation may ask.');
      used.set(payload.nonce, true);
      return { viewer: payload.viewer, address: payload.address };
    },
  };
}

/** What a credential is for: it opens for no other request. */
function contextOf(subgraph: string, body: string): string {
  return `request to ${subgraph}\n${body}`;
}

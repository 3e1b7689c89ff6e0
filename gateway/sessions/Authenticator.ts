import { atMost } from '@c18n/platform/collections/atMost';
import { CodedError } from '@c18n/platform/errors/CodedError';
import { LRUCache } from 'lru-cache';
import type { Session, VerifiedToken } from './Session.ts';
import type { SessionGuard } from './SessionGuard.ts';

/** Reads a token's signature and claims; null where it is not one of ours or has expired. */
export type VerifyToken = (token: string) => Promise<VerifiedToken | null>;

/** The last tokens that were found to be ours are kept: a signature does not change, and reading one costs more than a short query. */
const KEPT_TOKENS = 10_000;
/**
 * What a token looks like (RFC 7515, section 3.1). A signature can be spelled in any number of ways otherwise, with blanks between its letters,
 * which are all found to be ours, and all kept.
 */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Those that we issue have some 300 characters. */
const LONGEST_TOKEN = 1_024;

/** Establishes who asks. */
export class Authenticator {
  readonly #verify: VerifyToken;
  readonly #guard: SessionGuard;
  readonly #now: () => number;
  readonly #verified = new LRUCache<string, VerifiedToken>(atMost(KEPT_TOKENS));

  constructor(verify: VerifyToken, guard: SessionGuard, now: () => number) {
    this.#verify = verify;
    this.#guard = guard;
    this.#now = now;
  }

  /** The session of a token; null without one. @throws CodedError UNAUTHENTICATED for a token that is not valid (any more) */
  async authenticate(token: string | null): Promise<Session | null> {
    if (token === null) return null;
    if (token.length > LONGEST_TOKEN || !TOKEN.test(token)) throw new CodedError('UNAUTHENTICATED');
    const verified = this.#verified.get(token) ?? (await this.#verify(token));
    if (verified === null) throw new CodedError('UNAUTHENTICATED');
    this.#verified.set(token, verified);
    const { claims, expiresAt } = verified;
    const session = { claims, expiresAt, viewer: { person: claims.person, session: claims.session } };
    await this.assertCurrent(session);
    return session;
  }

  /** @throws CodedError UNAUTHENTICATED where the token has expired or the session was ended since */
  async assertCurrent(session: Session | null): Promise<void> {
    if (session === null) return;
    const current = session.expiresAt > this.#now() && (await this.#guard.isValid(session.claims));
    if (!current) throw new CodedError('UNAUTHENTICATED');
  }
}

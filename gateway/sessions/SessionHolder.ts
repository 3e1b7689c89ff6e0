import { eachOf, excluding, type Few, including, isAmong } from '@c18n/platform/collections/few';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
import type { Authenticator } from './Authenticator.ts';
import type { Session } from './Session.ts';
import type { SessionGuard, SessionWatch } from './SessionGuard.ts';

/** A stream that lasts no longer than the session that it was opened with. */
export type SessionStream = {
  /** Tells it nothing until the returned function is called. */
  readonly hold: () => () => void;
  /** Ends it at once. */
  readonly fail: (error: unknown) => void;
};

/**
 * Who is signed in on a connection, for the streams that it carries: they end with the session, at once. A fresh token of the same person
 * takes the place of the former one, and the streams go on.
 */
export class SessionHolder implements SessionWatch {
  readonly #guard: Pick<SessionGuard, 'watch' | 'unwatch'>;
  #streams: Few<SessionStream> = null;
  #session: Session | null;
  #isWatched = false;

  constructor(session: Session | null, guard: Pick<SessionGuard, 'watch' | 'unwatch'>) {
    this.#session = session;
    this.#guard = guard;
  }

  /** Null for somebody not signed in. */
  get session(): Session | null {
    return this.#session;
  }

  /** When the token expires, in milliseconds since the epoch; never for somebody not signed in. */
  get expiresAt(): number {
    return this.#session?.expiresAt ?? Number.POSITIVE_INFINITY;
  }

  /** Counts a stream in. Whether the session is valid now is for the caller to ask after this, so that no end of it falls between. */
  enter(stream: SessionStream): void {
    this.#streams = including(this.#streams, stream);
    this.#watch();
  }

  leave(stream: SessionStream): void {
    if (!isAmong(this.#streams, stream)) return;
    this.#streams = excluding(this.#streams, stream);
    if (this.#streams === null) this.#unwatch();
  }

  /**
   * Takes a fresh token's session in place of the former one. Where that fails, nothing has changed.
   *
   * @throws CodedError UNAUTHENTICATED where it is not valid any more, FORBIDDEN where it is somebody else's: a stream is of one person
   */
  async renew(session: Session, authenticator: Pick<Authenticator, 'assertCurrent'>): Promise<void> {
    if (this.#session?.viewer.person !== session.viewer.person) throw new CodedError('FORBIDDEN');
    await this.#assertCurrent(session, authenticator);
    this.#session = session;
  }

  /** The session's claims. Asked only while it is watched. */
  get claims(): SessionClaims {
    if (this.#session === null) throw new Error('nobody is signed in');
    return this.#session.claims;
  }

  doubted(): () => void {
    const releases = [...eachOf(this.#streams)].map((stream) => stream.hold());
    return () => {
      for (const release of releases) release();
    };
  }

  ended(): void {
    this.#isWatched = false;
    for (const stream of [...eachOf(this.#streams)]) stream.fail(new CodedError('UNAUTHENTICATED'));
  }

  /** Asks until nothing has happened to the person meanwhile: from then on the watch tells. */
  async #assertCurrent(session: Session, authenticator: Pick<Authenticator, 'assertCurrent'>): Promise<void> {
    let isDoubted = true;
    const doubted = () => {
      isDoubted = true;
      return () => {};
    };
    const watch: SessionWatch = { claims: session.claims, doubted, ended: () => {} };
    this.#guard.watch(watch);
    try {
      while (isDoubted) {
        isDoubted = false;
        await authenticator.assertCurrent(session);
      }
    } finally {
      this.#guard.unwatch(watch);
    }
  }

  #watch(): void {
    if (this.#isWatched || this.#session === null) return;
    this.#isWatched = true;
    this.#guard.watch(this);
  }

  #unwatch(): void {
    if (!this.#isWatched) return;
    this.#isWatched = false;
    this.#guard.unwatch(this);
  }
}

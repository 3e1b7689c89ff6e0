import type { Fact } from '@c18n/platform/domain/Fact';
import type { Log } from '@c18n/platform/logging/Log';
import type { SessionClaims } from '@c18n/platform/subgraph/Sessions';
import { retry } from '@c18n/platform/worker-loop/retry';
import { LRUCache } from 'lru-cache';

const MAX_PERSONS = 10_000;

/** What the views know of a session. */
export type SessionState = {
  /** Not ended, and not from before a revocation of all. */
  readonly open: boolean;
  /** Whether its person brings in much at once, as a role permits. */
  readonly imports: boolean;
};

export type ReadSession = (claims: SessionClaims) => Promise<SessionState>;

/** Who wants to know when their session ends. */
export type SessionWatch = {
  /** The session; a fresh one may take its place. */
  readonly claims: SessionClaims;
  /** Something happened to the person. Returns what is called when the session turns out to go on. */
  readonly doubted: () => () => void;
  /** The session has ended. Nothing is called after this. */
  readonly ended: () => void;
};

/** Knows which sessions are still open, without asking the store each time: a fact about the person makes it ask again. */
export class SessionGuard {
  readonly #read: ReadSession;
  readonly #log: Log;
  readonly #known = new LRUCache<string, Map<string, Promise<SessionState>>>({ max: MAX_PERSONS });
  readonly #watches = new Map<string, Set<SessionWatch>>();

  constructor(read: ReadSession, log: Log) {
    this.#read = read;
    this.#log = log;
  }

  /** Whether the session is open. Rejects where the store cannot say. */
  async isValid(claims: SessionClaims): Promise<boolean> {
    return (await this.stateOf(claims)).open;
  }

  /** Rejects where the store cannot say. */
  stateOf(claims: SessionClaims): Promise<SessionState> {
    let sessions = this.#known.get(claims.person);
    if (sessions === undefined) {
      sessions = new Map();
      this.#known.set(claims.person, sessions);
    }
    const key = `${claims.session} ${claims.version}`;
    const known = sessions.get(key);
    if (known !== undefined) return known;
    const asked = this.#read(claims);
    sessions.set(key, asked);
    // A failure is not an answer to keep.
    asked.catch(() => sessions.delete(key));
    return asked;
  }

  /** Begins to tell, until `unwatch`. */
  watch(watch: SessionWatch): void {
    const { person } = watch.claims;
    this.#watches.set(person, (this.#watches.get(person) ?? new Set()).add(watch));
  }

  /** @returns whether it was watched */
  unwatch(watch: SessionWatch): boolean {
    const { person } = watch.claims;
    const watches = this.#watches.get(person);
    const isGone = watches?.delete(watch) ?? false;
    if (watches?.size === 0) this.#watches.delete(person);
    return isGone;
  }

  /** Hears of a fact. One of a person's own place may have ended sessions. */
  accept(fact: Fact): void {
    if (fact.stream !== 'people') return;
    this.#known.delete(fact.place);
    for (const watch of this.#watches.get(fact.place) ?? []) void this.#recheck(watch);
  }

  /** While it is not known, nothing is told. */
  async #recheck(watch: SessionWatch): Promise<void> {
    const confirmed = watch.doubted();
    const isWatched = () => this.#watches.get(watch.claims.person)?.has(watch) ?? false;
    try {
      while (isWatched()) {
        const { claims } = watch;
        const isValid = await retry(
          () => this.isValid(claims),
          () => !isWatched(),
        );
        if (isValid) return confirmed();
        // Otherwise a fresh one has taken its place meanwhile, and is looked at in its turn.
        if (watch.claims === claims && this.unwatch(watch)) return watch.ended();
      }
    } catch (error) {
      this.#log.info({ err: error }, 'nobody waits any more for whether a session goes on');
    }
  }
}

import { atMost } from '@c18n/platform/collections/atMost';
import { eachOf, excluding, type Few, including } from '@c18n/platform/collections/few';
import { SetMultimap } from '@c18n/platform/collections/SetMultimap';
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

/** What was asked of a session. */
type Known = SessionClaims & { readonly state: Promise<SessionState> };

/** Knows which sessions are still open, without asking the store each time: a fact about the person makes it ask again. */
export class SessionGuard {
  readonly #read: ReadSession;
  readonly #log: Log;
  readonly #known = new LRUCache<string, Known | Set<Known>>(atMost(MAX_PERSONS));
  readonly #watches = new SetMultimap<string, SessionWatch>();

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
    const { person, session, version } = claims;
    const sessions: Few<Known> = this.#known.get(person) ?? null;
    for (const known of eachOf(sessions))
      if (known.session === session && known.version === version) return known.state;
    const asked: Known = { person, session, version, state: this.#read(claims) };
    this.#known.set(person, including(sessions, asked));
    // A failure is not an answer to keep.
    asked.state.catch(() => this.#forget(asked));
    return asked.state;
  }

  /** Begins to tell, until `unwatch`. */
  watch(watch: SessionWatch): void {
    this.#watches.add(watch.claims.person, watch);
  }

  /** @returns whether it was watched */
  unwatch(watch: SessionWatch): boolean {
    return this.#watches.delete(watch.claims.person, watch);
  }

  /** Hears of a fact. One of a person's own place may have ended sessions. */
  accept(fact: Fact): void {
    if (fact.stream !== 'people') return;
    this.#known.delete(fact.place);
    for (const watch of this.#watches.of(fact.place)) void this.#recheck(watch);
  }

  #forget(known: Known): void {
    const left = excluding(this.#known.get(known.person) ?? null, known);
    if (left === null) this.#known.delete(known.person);
    else this.#known.set(known.person, left);
  }

  /** While it is not known, nothing is told. */
  async #recheck(watch: SessionWatch): Promise<void> {
    const confirmed = watch.doubted();
    const isWatched = () => this.#watches.has(watch.claims.person, watch);
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

import type { Ephemera } from '../ports/Ephemera.ts';
import type { Outcome, OutcomeStore } from '../ports/OutcomeStore.ts';
import { OUTCOMES_CHANNEL } from './outcomesChannel.ts';

type Waiting = {
  readonly submission: string;
  readonly settle: (outcome: Outcome | null) => void;
  readonly deadline: number;
};

/** How long to wait between looks, in milliseconds. Hints wake it at once; the looks are for hints that were lost. */
const POLL = { first: 2, hinted: 50 } as const;

/**
 * Waits for the outcomes of commands. The store is the truth: all that wait in this process are looked up together, when a hint says that
 * one of them is decided, and every 50 ms in case that a hint got lost.
 */
export class OutcomeWaiter {
  readonly #outcomes: Pick<OutcomeStore, 'find'>;
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #stopListening: () => void;
  readonly #now: () => number;
  #hinted = new Set<string>();
  #looking = false;
  #timer: NodeJS.Timeout | null = null;

  /** @param now a clock for deadlines, in milliseconds; monotonic */
  constructor(
    outcomes: Pick<OutcomeStore, 'find'>,
    ephemera: Pick<Ephemera, 'subscribe'>,
    now: () => number = () => performance.now(),
  ) {
    this.#outcomes = outcomes;
    this.#now = now;
    this.#stopListening = ephemera.subscribe(OUTCOMES_CHANNEL, (ids) => this.#hint(ids.split(' ')));
  }

  /** The outcome of a submission; null where there is none after `patience` milliseconds. A failure counts where it names the submission. */
  wait(
    commandId: string,
    submission: string,
    patience: number,
  ): { readonly outcome: Promise<Outcome | null>; readonly cancel: () => void } {
    const { promise, resolve } = Promise.withResolvers<Outcome | null>();
    const waiting: Waiting = { submission, settle: resolve, deadline: this.#now() + patience };
    const others = this.#waiting.get(commandId);
    if (others === undefined) this.#waiting.set(commandId, new Set([waiting]));
    else others.add(waiting);
    this.#schedule(POLL.first);
    return { outcome: promise, cancel: () => this.#settle(commandId, waiting, null) };
  }

  stop(): void {
    this.#stopListening();
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const [id, all] of this.#waiting) for (const waiting of [...all]) this.#settle(id, waiting, null);
  }

  #hint(ids: readonly string[]): void {
    for (const id of ids) if (this.#waiting.has(id)) this.#hinted.add(id);
    if (this.#hinted.size > 0) void this.#look([]);
  }

  #schedule(pause: number): void {
    if (this.#timer !== null || this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#expire();
      void this.#look([...this.#waiting.keys()]);
      // Whatever becomes of the look: patience ends also while the store does not answer.
      this.#schedule(POLL.hinted);
    }, pause);
  }

  /** Looks up the hinted and the given commands. While one look is under way, they collect for the next. */
  async #look(ids: readonly string[]): Promise<void> {
    if (this.#looking) {
      for (const id of ids) this.#hinted.add(id);
      return;
    }
    this.#looking = true;
    let wanted = new Set([...ids, ...this.#hinted]);
    while (wanted.size > 0) {
      this.#hinted = new Set();
      // An outage of the store is not the end: the next look tells.
      const found = await this.#outcomes.find([...wanted]).catch(() => []);
      for (const outcome of found) this.#found(outcome);
      wanted = new Set([...this.#hinted].filter((id) => this.#waiting.has(id)));
    }
    this.#looking = false;
  }

  #found(outcome: Outcome): void {
    for (const waiting of [...(this.#waiting.get(outcome.commandId) ?? [])]) {
      if (outcome.state === 'FAILED' && !outcome.submissions.includes(waiting.submission)) continue;
      this.#settle(outcome.commandId, waiting, outcome);
    }
  }

  #expire(): void {
    const now = this.#now();
    for (const [id, all] of this.#waiting)
      for (const waiting of [...all]) if (waiting.deadline <= now) this.#settle(id, waiting, null);
  }

  #settle(id: string, waiting: Waiting, outcome: Outcome | null): void {
    const all = this.#waiting.get(id);
    if (all?.delete(waiting) && all.size === 0) this.#waiting.delete(id);
    waiting.settle(outcome);
  }
}

import type { Ephemera } from '../ports/Ephemera.ts';
import { isFinal } from '../ports/isFinal.ts';
import type { Outcome, OutcomeStore } from '../ports/OutcomeStore.ts';
import { OUTCOMES_CHANNEL, readDecisions } from './outcomesChannel.ts';

type Waiting = {
  readonly submission: string;
  readonly settle: (outcome: Outcome | null) => void;
  readonly deadline: number;
};

/** Milliseconds between looks in the store, which are for what was not heard: whoever has waited since the look before is looked up. */
const LOOK = 100;
/** Milliseconds after the last command until nothing is listened to any more: each decision of the installation wakes whoever listens. */
const LINGER = 60_000;

/**
 * Waits for the outcomes of commands. They are told when they are recorded; the store is the truth, and in case that something was not
 * heard, all that have waited for a while are looked up together.
 */
export class OutcomeWaiter {
  readonly #outcomes: Pick<OutcomeStore, 'find'>;
  readonly #ephemera: Pick<Ephemera, 'subscribe'>;
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #now: () => number;
  #stopListening: (() => void) | null = null;
  #lastWait = 0;
  #hinted = new Set<string>();
  /** The commands that were waited for at the last look. */
  #overdue: readonly string[] = [];
  #looking = false;
  #timer: NodeJS.Timeout | null = null;

  /** @param now a clock for deadlines, in milliseconds; monotonic */
  constructor(
    outcomes: Pick<OutcomeStore, 'find'>,
    ephemera: Pick<Ephemera, 'subscribe'>,
    now: () => number = () => performance.now(),
  ) {
    this.#outcomes = outcomes;
    this.#ephemera = ephemera;
    this.#now = now;
  }

  /** The outcome of a submission; null where there is none after `patience` milliseconds. One that is not final counts where it names the submission. */
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
    this.#lastWait = this.#now();
    this.#stopListening ??= this.#ephemera.subscribe(OUTCOMES_CHANNEL, (text) => this.#hear(text));
    this.#schedule();
    return { outcome: promise, cancel: () => this.#settle(commandId, waiting, null) };
  }

  stop(): void {
    this.#stopListening?.();
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const [id, all] of this.#waiting) for (const waiting of [...all]) this.#settle(id, waiting, null);
  }

  #hear(text: string): void {
    if (this.#waiting.size === 0) {
      if (this.#now() - this.#lastWait < LINGER) return;
      this.#stopListening?.();
      this.#stopListening = null;
      return;
    }
    for (const { commandId, json } of readDecisions(text)) {
      if (!this.#waiting.has(commandId)) continue;
      if (json === '') this.#hinted.add(commandId);
      else this.#found(JSON.parse(json) as Outcome);
    }
    if (this.#hinted.size > 0) void this.#look([]);
  }

  #schedule(): void {
    if (this.#timer !== null || this.#waiting.size === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#expire();
      void this.#look(this.#overdue.filter((id) => this.#waiting.has(id)));
      this.#overdue = [...this.#waiting.keys()];
      // Whatever becomes of the look: patience ends also while the store does not answer.
      this.#schedule();
    }, LOOK);
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
      if (!isFinal(outcome) && !outcome.submissions.includes(waiting.submission)) continue;
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

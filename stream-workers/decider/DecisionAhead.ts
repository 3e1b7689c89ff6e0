import type { QueuedCommand } from '@c18n/platform/ports/Transport';
import type { BatchDecision, DecisionBase } from './BatchDecision.ts';
import type { CommandQueue } from './CommandQueue.ts';

/** Decides a batch on what a commit will come to; null where that may not be right once it has. @throws StoreUnavailableError */
export type DecideAhead = (batch: readonly QueuedCommand[], base: DecisionBase) => Promise<BatchDecision | null>;

/**
 * Decides the next batch while one is being committed, on what that commit will come to: a commit waits for the disk, deciding does not.
 * The commands stay in the queue until it is their turn, and a decision that is forgotten has done nothing.
 */
export class DecisionAhead {
  readonly #queue: CommandQueue;
  readonly #from: number;
  readonly #decide: DecideAhead;
  /** What the commit under way will come to. */
  #base: DecisionBase | null = null;
  #next: { readonly batch: readonly QueuedCommand[]; readonly decision: Promise<BatchDecision | null> } | null = null;

  /** @param from so many commands must wait to be worth it: of fewer, more gather until the commit ends, and need one commit together */
  constructor(queue: CommandQueue, from: number, decide: DecideAhead) {
    this.#queue = queue;
    this.#from = from;
    this.#decide = decide;
  }

  /** The commands that are decided ahead: the first of the queue, and the next batch. */
  get batch(): readonly QueuedCommand[] | undefined {
    return this.#next?.batch;
  }

  /** A commit begins that will come to this. */
  begin(base: DecisionBase): void {
    this.#base = base;
    this.consider();
  }

  /** Begins deciding if it is worth it. To be called when commands have come. */
  consider(): void {
    if (this.#base === null || this.#next !== null || this.#queue.waiting.length < this.#from) return;
    const batch = this.#queue.nextBatch();
    // What went wrong with it may be over when it is its turn, and shows again if it is not.
    const decision = this.#decide(batch, this.#base).catch(() => null);
    this.#next = { batch, decision };
  }

  /** The commit has come to what was said. */
  end(): void {
    this.#base = null;
  }

  /** The decision on `batch`, whose turn it is; null where it was not, or could not be, decided ahead. */
  async take(): Promise<BatchDecision | null> {
    const next = this.#next;
    this.#next = null;
    return next === null ? null : next.decision;
  }

  /** The commit has not come to it, or may not have. Resolves when nothing is being decided, so that no claims are taken afterwards. */
  async forget(): Promise<void> {
    this.#base = null;
    await this.take();
  }
}

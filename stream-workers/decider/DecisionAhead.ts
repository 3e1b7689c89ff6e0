import type { QueuedCommand } from '@c18n/platform/ports/Transport';
import type { BatchDecision, DecisionBase } from './BatchDecision.ts';
import type { CommandQueue } from './CommandQueue.ts';

/** So many commands must wait to be worth it. Of fewer, more gather until the commit ends, and need one commit together. */
const WORTH_IT = 50;

/**
 * Decides the next batch while one is being committed, on what that commit will come to: a commit waits for the disk, deciding does not.
 * The commands stay in the queue until it is their turn, and a decision that is forgotten has done nothing.
 */
export class DecisionAhead {
  readonly #queue: CommandQueue;
  readonly #decide: (batch: readonly QueuedCommand[], base: DecisionBase) => Promise<BatchDecision>;
  /** What the commit under way will come to. */
  #base: DecisionBase | null = null;
  #next: { readonly batch: readonly QueuedCommand[]; readonly decision: Promise<BatchDecision> } | null = null;

  constructor(
    queue: CommandQueue,
    decide: (batch: readonly QueuedCommand[], base: DecisionBase) => Promise<BatchDecision>,
  ) {
    this.#queue = queue;
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
    if (this.#base === null || this.#next !== null || this.#queue.waiting.length < WORTH_IT) return;
    const batch = this.#queue.nextBatch();
    const decision = this.#decide(batch, this.#base);
    // Whoever takes it hears of it. It may never be taken.
    decision.catch(() => {});
    this.#next = { batch, decision };
  }

  /** The commit has come to what was said. */
  end(): void {
    this.#base = null;
  }

  /** The decision on `batch`, whose turn it is; null where nothing was decided ahead. @throws StoreUnavailableError */
  async take(): Promise<BatchDecision | null> {
    const next = this.#next;
    this.#next = null;
    return next === null ? null : next.decision;
  }

  /** The commit has not come to it, or may not have. Resolves when nothing is being decided, so that no claims are taken afterwards. */
  async forget(): Promise<void> {
    this.#base = null;
    await this.take().catch(() => {});
  }
}

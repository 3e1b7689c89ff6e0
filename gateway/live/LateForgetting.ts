/** Calls within so many milliseconds are answered together. */
const TOGETHER = 1_000;

/**
 * Forgets once more, a while after it was asked to: what others may still make of what they remember is not kept for longer than they
 * remember it. However often it is asked, there are as many timers as the delay has seconds, and they keep no process alive.
 */
export class LateForgetting {
  readonly #forget: () => void;
  readonly #delay: number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #isCollecting = false;
  #isClosed = false;

  /** @param delay milliseconds after a call in which it is not forgotten yet; in the second after them it is */
  constructor(forget: () => void, delay: number) {
    this.#forget = forget;
    this.#delay = delay;
  }

  /** Has it forgotten once more, later. */
  ask(): void {
    if (this.#isCollecting || this.#isClosed) return;
    this.#isCollecting = true;
    this.#after(TOGETHER, () => {
      this.#isCollecting = false;
      this.#after(this.#delay, this.#forget);
    });
  }

  /** Nothing is forgotten any more. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #after(delay: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delay);
    timer.unref();
    this.#timers.add(timer);
  }
}

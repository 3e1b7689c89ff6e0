/** Milliseconds that work may hold the event loop before others get their turn. */
const LENGTH = 2;

/** Divides long synchronous work into slices, so that it never holds the event loop for long. */
export class TimeSlice {
  #since = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#since > LENGTH;
  }

  /** Lets everybody else have a turn; then a new slice begins. */
  async next(): Promise<void> {
    await new Promise(setImmediate);
    this.#since = performance.now();
  }
}

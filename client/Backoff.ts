const FIRST = 250;
const LONGEST = 15_000;

/**
 * How long to wait before trying again: anything up to a bound that doubles each time, so that those who were cut off together do not come
 * back together ("full jitter", https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/).
 */
export class Backoff {
  readonly #random: () => number;
  #failures = 0;

  /** @param random from 0 to 1 */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Milliseconds until the next attempt, after one that failed. */
  next(): number {
    const bound = Math.min(LONGEST, FIRST * 2 ** this.#failures);
    this.#failures += 1;
    return this.#random() * bound;
  }

  /** It works again. */
  reset(): void {
    this.#failures = 0;
  }
}

/** What a connection may send: so many messages in any stretch of so many milliseconds. */
export type MessageRateLimit = { readonly messages: number; readonly window: number };

/**
 * Bounds what one connection sends, by the generic cell rate algorithm (ITU-T I.371): a burst of all its messages, and then one whenever
 * one of them is over.
 */
export class MessageRate {
  readonly #limit: MessageRateLimit;
  /** When everything that came so far would be over. */
  #busyUntil = 0;

  constructor(limit: MessageRateLimit) {
    this.#limit = limit;
  }

  /**
   * Counts a message.
   *
   * @param now of a clock that does not go back, in milliseconds
   * @returns whether it may come
   */
  take(now: number): boolean {
    const { messages, window } = this.#limit;
    const one = window / messages;
    const busyUntil = Math.max(this.#busyUntil, now) + one;
    // What is refused does not count. The hundredth is for what is lost in adding fractions.
    if (busyUntil - now > window + one / 100) return false;
    this.#busyUntil = busyUntil;
    return true;
  }
}

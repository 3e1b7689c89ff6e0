/** How much the clients want to be said: so nothing is said that nobody waits for. */
export class Demand {
  #turns = 0;
  #stalled = 0;

  /** Something is to be said until every room has so many messages. */
  until(turns: number): void {
    this.#turns = Math.max(this.#turns, turns);
  }

  /** Somebody does not read, and something is to be said until the server has noticed, which the returned function tells. */
  stall(): () => void {
    this.#stalled += 1;
    return () => {
      this.#stalled -= 1;
    };
  }

  /** @param turns how many messages every room has */
  isMet(turns: number): boolean {
    return turns >= this.#turns && this.#stalled === 0;
  }
}

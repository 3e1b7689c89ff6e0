/** Counts the streams that run, for a server that wants to close when none does. */
export class RunningStreams {
  #count = 0;
  #idle = Promise.withResolvers<void>();

  enter(): void {
    this.#count++;
  }

  /** To be called once for each that has entered. */
  leave(): void {
    this.#count--;
    if (this.#count === 0) this.#idle.resolve();
  }

  /** Resolves when none runs. */
  async idle(): Promise<void> {
    while (this.#count > 0) {
      this.#idle = Promise.withResolvers();
      await this.#idle.promise;
    }
  }
}

/** Counts the streams that run, for a server that wants to close when none does. */
export class RunningStreams {
  #count = 0;
  #idle = Promise.withResolvers<void>();

  /** Counts a stream in. Returns what counts it out; calling that again does nothing. */
  enter(): () => void {
    this.#count++;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#count--;
      if (this.#count === 0) this.#idle.resolve();
    };
  }

  /** Resolves when none runs. */
  async idle(): Promise<void> {
    while (this.#count > 0) {
      this.#idle = Promise.withResolvers();
      await this.#idle.promise;
    }
  }
}

/**
 * Lets calls answer one after the other: of those that wait the first by its key, as soon as nothing else is to be done. So two
 * executors that make the same calls get the answers in the same order.
 */
export class Turns {
  readonly #waiting: { readonly key: string; readonly resolve: () => void }[] = [];

  wait(key: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ key, resolve });
      if (this.#waiting.length === 1) setImmediate(() => this.#next());
    });
  }

  #next(): void {
    this.#waiting.sort((one, other) => (one.key < other.key ? -1 : 1));
    this.#waiting.shift()?.resolve();
    if (this.#waiting.length > 0) setImmediate(() => this.#next());
  }
}

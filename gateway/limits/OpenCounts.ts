/** Counts what is open for each of many: connections of addresses, streams of persons. */
export class OpenCounts {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  /** @param most for one */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one in. @returns false where there are as many as may be */
  enter(key: string): boolean {
    const before = this.#open.get(key) ?? 0;
    if (before >= this.#most) return false;
    this.#open.set(key, before + 1);
    return true;
  }

  /** Counts one out that was counted in. */
  leave(key: string): void {
    const left = (this.#open.get(key) ?? 1) - 1;
    if (left === 0) this.#open.delete(key);
    else this.#open.set(key, left);
  }
}

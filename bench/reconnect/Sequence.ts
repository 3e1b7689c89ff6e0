/** The numbers that somebody hears, which are to be each of them, once, in order. */
export class Sequence {
  readonly #missing = new Set<number>();
  #last = 0;
  #doubled = 0;
  #outOfOrder = 0;

  /** The highest number so far; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** The first may be any: from there on all are expected. */
  hear(number: number): void {
    if (this.#last === 0) this.#last = number;
    else if (number > this.#last) this.#advance(number);
    else if (this.#missing.delete(number)) this.#outOfOrder += 1;
    else this.#doubled += 1;
  }

  /** How many went wrong, when nothing more comes. @param final the highest number that there is */
  faults(final: number): { readonly lost: number; readonly doubled: number; readonly outOfOrder: number } {
    const lost = this.#missing.size + Math.max(0, final - this.#last);
    return { lost, doubled: this.#doubled, outOfOrder: this.#outOfOrder };
  }

  #advance(number: number): void {
    for (let skipped = this.#last + 1; skipped < number; skipped++) this.#missing.add(skipped);
    this.#last = number;
  }
}

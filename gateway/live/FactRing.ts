import type { Fact } from '@c18n/platform/domain/Fact';

/** The most recent facts of one partition. Numbers are dense, so a number's place in the ring is found by subtraction. */
export class FactRing {
  readonly #size: number;
  readonly #facts: Fact[] = [];
  readonly #start: number;
  #head: number;

  /** @param head the number of the last fact before the ring's first */
  constructor(size: number, head: number) {
    this.#size = size;
    this.#start = head;
    this.#head = head;
  }

  /** The number of the last fact. */
  get head(): number {
    return this.#head;
  }

  /** Everything after this number is in the ring. */
  get floor(): number {
    return Math.max(this.#head - this.#size, this.#start);
  }

  /** Takes the next fact; false for one that was taken before. @throws Error on a gap: the feed has none */
  add(fact: Fact): boolean {
    if (fact.number <= this.#head) return false;
    if (fact.number !== this.#head + 1) throw new Error(`fact ${fact.number} follows ${this.#head}`);
    this.#facts[fact.number % this.#size] = fact;
    this.#head = fact.number;
    return true;
  }

  /** The facts of a place after a number; null where the ring does not reach that far back. */
  since(number: number, place: string): readonly Fact[] | null {
    if (number < this.floor) return null;
    const found: Fact[] = [];
    for (let next = number + 1; next <= this.#head; next++) {
      const fact = this.#facts[next % this.#size];
      if (fact?.place === place) found.push(fact);
    }
    return found;
  }
}

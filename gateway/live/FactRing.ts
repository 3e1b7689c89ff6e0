import type { Fact } from '@c18n/platform/domain/Fact';
import { isReadable } from '@c18n/platform/domain/isReadable';
import { sizeOfFact } from '@c18n/platform/domain/sizeOfFact';

/** How much a ring holds: so many facts, and about so many characters of them as JSON. */
export type RingBounds = { readonly facts: number; readonly characters: number };

/**
 * The most recent facts of one partition; the oldest are dropped when there are too many or too large ones. Numbers are dense, so a
 * number's place in the ring is found by subtraction.
 */
export class FactRing {
  readonly #bounds: RingBounds;
  readonly #facts: ({ readonly fact: Fact; readonly size: number } | undefined)[] = [];
  #size = 0;
  #floor: number;
  #head: number;

  /** @param head the number of the last fact before the ring's first */
  constructor(bounds: RingBounds, head: number) {
    this.#bounds = bounds;
    this.#floor = head;
    this.#head = head;
  }

  /** The number of the last fact. */
  get head(): number {
    return this.#head;
  }

  /** Everything after this number is in the ring. */
  get floor(): number {
    return this.#floor;
  }

  /** Takes the next fact; false for one that was taken before. @throws Error on a gap: the feed has none */
  add(fact: Fact): boolean {
    if (fact.number <= this.#head) return false;
    if (fact.number !== this.#head + 1) throw new Error(`fact ${fact.number} follows ${this.#head}`);
    const size = sizeOfFact(fact);
    while (this.#floor < this.#head && this.#isFullWith(size)) this.#dropOldest();
    this.#facts[fact.number % this.#bounds.facts] = { fact, size };
    this.#size += size;
    this.#head = fact.number;
    return true;
  }

  /** The first facts of a place after a number, at most `limit`; null where the ring does not reach that far back, or has one broken. */
  since(number: number, place: string, limit: number): readonly Fact[] | null {
    if (number < this.#floor) return null;
    const found: Fact[] = [];
    for (let next = number + 1; next <= this.#head && found.length < limit; next++) {
      const fact = this.#facts[next % this.#bounds.facts]?.fact;
      if (fact?.place !== place) continue;
      if (!isReadable(fact)) return null;
      found.push(fact);
    }
    return found;
  }

  #isFullWith(size: number): boolean {
    return this.#head - this.#floor >= this.#bounds.facts || this.#size + size > this.#bounds.characters;
  }

  #dropOldest(): void {
    this.#floor += 1;
    const index = this.#floor % this.#bounds.facts;
    this.#size -= this.#facts[index]?.size ?? 0;
    this.#facts[index] = undefined;
  }
}

import { hashOf } from './hashOf.ts';
import { Turns } from './Turns.ts';

/** What can be wrong with an answer. */
export type Fault =
  | 'rejected'
  | 'no data'
  | 'unplaced error'
  | 'short list'
  | 'no list'
  | 'no entity'
  | 'wrong type'
  | 'no type'
  | 'null'
  | 'missing'
  | 'placed error'
  | 'bad value';

/** The data that stub subgraphs tell, and what goes wrong: both follow from the seed and what is asked, and from nothing else. */
export class StubWorld {
  readonly turns = new Turns();
  /** How many mutations were taken on. */
  mutations = 0;
  readonly #seed: number;
  readonly #faults: number;

  /** @param faults how probable a fault is at each place where there can be one */
  constructor(seed: number, faults: number) {
    this.#seed = seed;
    this.#faults = faults;
  }

  /** A whole number that belongs to a place. */
  number(...place: readonly unknown[]): number {
    return hashOf(`${this.#seed} ${place.join(' ')}`);
  }

  has(fault: Fault, ...place: readonly unknown[]): boolean {
    return this.#faults > 0 && this.number(fault, ...place) / 2 ** 32 < this.#faults;
  }
}

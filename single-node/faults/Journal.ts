import type { Actor } from '../testing/Actor.ts';
import type { Data } from '../testing/ask.ts';

/** A mutation that was acknowledged: as it was sent, under its key, and what was answered. */
export type Deed = {
  readonly by: Actor;
  readonly field: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection: string;
  readonly payload: Data;
};

/** What a server has acknowledged, in the order in which the test heard of it. */
export class Journal {
  readonly deeds: Deed[] = [];
  #lost = 0;
  #changed = Promise.withResolvers<void>();

  /** How often a mutation was not acknowledged and had to be sent again. */
  get lost(): number {
    return this.#lost;
  }

  add(deed: Deed): void {
    this.deeds.push(deed);
    this.#wake();
  }

  addLost(): void {
    this.#lost += 1;
    this.#wake();
  }

  /** Resolves when so many are acknowledged. */
  async reach(count: number): Promise<void> {
    while (this.deeds.length < count) await this.#changed.promise;
  }

  /** Resolves when so many had to be sent again. */
  async reachLost(count: number): Promise<void> {
    while (this.#lost < count) await this.#changed.promise;
  }

  /** The acknowledged mutations of one kind. */
  of(field: string): readonly Deed[] {
    return this.deeds.filter((deed) => deed.field === field);
  }

  #wake(): void {
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }
}

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

  /** How often an answer did not come, so that it had to be asked for again. */
  get lost(): number {
    return this.#lost;
  }

  add(deed: Deed): void {
    this.deeds.push(deed);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
  }

  addLost(): void {
    this.#lost += 1;
  }

  /** Resolves when so many are acknowledged. */
  async reach(count: number): Promise<void> {
    while (this.deeds.length < count) await this.#changed.promise;
  }

  /** The acknowledged mutations of one kind. */
  of(field: string): readonly Deed[] {
    return this.deeds.filter((deed) => deed.field === field);
  }
}

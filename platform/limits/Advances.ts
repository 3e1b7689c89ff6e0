import type { RateLimit } from './RateLimit.ts';

/** What was taken of one limit in one window of the clock, by whom it is for. */
type Taken = { readonly window: number; readonly left: Map<string, number> };

/** What this process has taken from shared counters ahead of its use, so that it need not ask before each. It is lost with its window. */
export class Advances {
  readonly #taken = new Map<string, Taken>();

  /** @param window the number of the window of the clock, as for the others */
  put({ name }: RateLimit, of: string, window: number, amount: number): void {
    let taken = this.#taken.get(name);
    if (taken?.window !== window) {
      taken = { window, left: new Map() };
      this.#taken.set(name, taken);
    }
    taken.left.set(of, (taken.left.get(of) ?? 0) + amount);
  }

  /** Spends some of it. @returns false, and nothing is spent, where there is not as much */
  spend({ name }: RateLimit, of: string, window: number, amount: number): boolean {
    const taken = this.#taken.get(name);
    const left = taken?.window === window ? (taken.left.get(of) ?? 0) : 0;
    if (left < amount) return false;
    taken?.left.set(of, left - amount);
    return true;
  }
}

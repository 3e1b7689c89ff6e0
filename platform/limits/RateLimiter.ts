import { CodedError } from '../errors/CodedError.ts';
import type { Counter, Metrics } from '../metrics/Metrics.ts';
import { noMetrics } from '../metrics/noMetrics.ts';
import type { Ephemera } from '../ports/Ephemera.ts';
import { Advances } from './Advances.ts';
import type { RateLimit } from './RateLimit.ts';
import { rateLimitMetrics } from './rateLimitMetrics.ts';
import { waitToFit } from './slidingWindow.ts';

/** Something that is counted against a limit. */
export type Charge = {
  readonly limit: RateLimit;
  /** Who or what it is counted for: an address, a person. */
  readonly of: string;
  /** A whole number, 1 unless given. More than the limit has counts as all of it, so that it fits sometimes. */
  readonly amount?: number;
};

/** Gives back what was charged. */
export type GiveBack = () => Promise<void>;

/** What a charge came to: whoever has to wait longer than 0 milliseconds does not pass. */
type Count = { readonly limit: RateLimit; readonly wait: number; readonly giveBack: GiveBack };

/**
 * Counts in a sliding window, in counters that all processes share. What is counted is counted before it is looked at, so that of several at
 * the same moment no more pass than fit. What does not pass is not counted: whoever waits as long as told gets through.
 * Where a limit says so, some is taken ahead: then most charges ask nobody.
 */
export class RateLimiter {
  readonly #ephemera: Pick<Ephemera, 'add'>;
  readonly #now: () => number;
  readonly #refusals: Counter<'limit'>;
  readonly #advances = new Advances();
  /** Whose advance is being taken: of several charges at one moment one is enough. */
  readonly #taking = new Set<string>();

  constructor(ephemera: Pick<Ephemera, 'add'>, now: () => number, metrics: Metrics = noMetrics) {
    this.#ephemera = ephemera;
    this.#now = now;
    this.#refusals = metrics.counter(rateLimitMetrics.refusals);
  }

  /**
   * Charges all of them or none.
   *
   * @throws CodedError RATE_LIMITED with `retryAfter`, in whole seconds
   */
  async charge(charges: readonly Charge[]): Promise<GiveBack> {
    const made = await Promise.all(charges.map((charge) => this.#count(charge)));
    const giveBack = async () => void (await Promise.all(made.map((one) => one.giveBack())));
    const wait = Math.max(0, ...made.map((one) => one.wait));
    if (wait === 0) return giveBack;
    await giveBack();
    for (const { limit, wait } of made) if (wait > 0) this.#refusals.add({ limit: limit.name });
    throw new CodedError('RATE_LIMITED', undefined, { retryAfter: Math.ceil(wait / 1_000) });
  }

  async #count({ limit, of, amount = 1 }: Charge): Promise<Count> {
    const { name, most, window } = limit;
    const charged = Math.min(amount, most);
    const time = this.#now();
    const number = Math.floor(time / window);
    if (this.#advances.spend(limit, of, number, charged)) {
      return { limit, wait: 0, giveBack: async () => this.#advances.put(limit, of, number, charged) };
    }
    const elapsed = time - number * window;
    // The window's number is part of the name: where a clock jumps, another window is counted in, and nobody waits for the old one.
    const add = (window: number, more: number, ttl: number) =>
      this.#ephemera.add(`${name} ${of} ${window}`, more, Math.ceil(ttl));
    const give = async (back: number) => void (await add(number, -back, 2 * window - elapsed));
    const account = `${name} ${of}`;
    // Less than what is charged would not spare the next request.
    const isWorthIt = (limit.ahead ?? 0) >= charged && !this.#taking.has(account);
    const ahead = isWorthIt ? Math.min(limit.ahead ?? 0, most - charged) : 0;
    if (ahead > 0) this.#taking.add(account);
    const [previous, sum] = await Promise.all([
      add(number - 1, 0, window - elapsed),
      add(number, charged + ahead, 2 * window - elapsed),
    ]);
    const counted = { previous, current: sum - charged - ahead, elapsed };
    if (ahead > 0) {
      this.#taking.delete(account);
      if (waitToFit(charged + ahead, limit, counted) === 0) this.#advances.put(limit, of, number, ahead);
      else await give(ahead);
    }
    return { limit, wait: waitToFit(charged, limit, counted), giveBack: () => give(charged) };
  }
}

import type { RateLimit } from '@c18n/platform/limits/RateLimit';
import type { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import type { Viewer } from '@c18n/platform/subgraph/Viewer';
import type { OperationCost } from './OperationCost.ts';

/** What operations may cost in a minute. */
export type CostRates = {
  /** Of one person. Sessions are free to begin, so all of a person's share it. */
  readonly person: number;
  /** Of those at one address who are not signed in. */
  readonly address: number;
};

const MINUTE = 60_000;

/** What everybody has left to spend on operations. */
export class CostBudget {
  readonly #limiter: RateLimiter;
  readonly #person: RateLimit;
  readonly #address: RateLimit;

  constructor(limiter: RateLimiter, rates: CostRates) {
    this.#limiter = limiter;
    this.#person = { name: 'cost-of-person', most: rates.person, window: MINUTE };
    this.#address = { name: 'cost-of-address', most: rates.address, window: MINUTE };
  }

  /**
   * Charges an operation, before it is run.
   *
   * @throws CodedError RATE_LIMITED
   */
  async charge(
    { requested }: OperationCost,
    { viewer, address }: { readonly viewer: Viewer | null; readonly address: string | null },
  ): Promise<void> {
    // Nothing is free: also what reads nothing takes a request.
    const amount = Math.max(1, requested);
    const charge =
      viewer === null
        ? { limit: this.#address, of: address ?? 'nowhere', amount }
        : { limit: this.#person, of: viewer.person, amount };
    await this.#limiter.charge([charge]);
  }
}

import type { RateLimit } from '@c18n/platform/limits/RateLimit';
import type { RateLimiter } from '@c18n/platform/limits/RateLimiter';
import type { Session } from '../sessions/Session.ts';
import type { SessionGuard } from '../sessions/SessionGuard.ts';
import type { OperationCost } from './OperationCost.ts';

/** What operations may cost in a minute. */
export type CostRates = {
  /** Of one person. Sessions are free to begin, so all of a person's share it. */
  readonly person: number;
  /** Of one person with a role that permits to bring in much at once. */
  readonly importer: number;
  /** Of those at one address who are not signed in. */
  readonly address: number;
};

const MINUTE = 60_000;
/** A part of what somebody may spend is taken from the shared counters at once: one in so many. */
const PARTS = 50;

/** What everybody has left to spend on operations. */
export class CostBudget {
  readonly #limiter: RateLimiter;
  readonly #guard: Pick<SessionGuard, 'stateOf'>;
  readonly #person: RateLimit;
  readonly #importer: RateLimit;
  readonly #address: RateLimit;
  readonly #readingOfPerson: RateLimit;
  readonly #readingOfAddress: RateLimit;

  /** @param unknownCharacters see `GatewayLimits` */
  constructor(limiter: RateLimiter, rates: CostRates, unknownCharacters: number, guard: Pick<SessionGuard, 'stateOf'>) {
    this.#limiter = limiter;
    this.#guard = guard;
    this.#importer = limitOf('cost-of-importer', rates.importer);
    this.#person = limitOf('cost-of-person', rates.person);
    this.#address = limitOf('cost-of-address', rates.address);
    this.#readingOfPerson = limitOf('reading-of-person', unknownCharacters);
    this.#readingOfAddress = limitOf('reading-of-address', unknownCharacters);
  }

  /**
   * Charges an operation, before it is run.
   *
   * @throws CodedError RATE_LIMITED
   */
  async charge({ requested }: OperationCost, session: Session | null, address: string): Promise<void> {
    // Nothing is free: also what reads nothing takes a request.
    const amount = Math.max(1, requested);
    if (session === null) return void (await this.#limiter.charge([{ limit: this.#address, of: address, amount }]));
    const { imports } = await this.#guard.stateOf(session.claims);
    const limit = imports ? this.#importer : this.#person;
    await this.#limiter.charge([{ limit, of: session.viewer.person, amount }]);
  }

  /**
   * Charges a document that is not known, before it is looked at: parsing, validating and planning it takes time, whatever comes of it.
   *
   * @param amount see `unknownCharacters`
   * @throws CodedError RATE_LIMITED
   */
  async chargeReading(amount: number, session: Session | null, address: string): Promise<void> {
    const asker =
      session === null
        ? { limit: this.#readingOfAddress, of: address }
        : { limit: this.#readingOfPerson, of: session.viewer.person };
    await this.#limiter.charge([{ ...asker, amount }]);
  }
}

function limitOf(name: string, most: number): RateLimit {
  return { name, most, window: MINUTE, ahead: Math.floor(most / PARTS) };
}

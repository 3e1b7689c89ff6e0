import { ApiError } from './ApiError.ts';
import { Backoff } from './Backoff.ts';
import { failureOf } from './failureOf.ts';
import type { Link, Operation } from './Link.ts';

/** Codes of what passes by itself, for operations of any kind: nothing was done, or repeating does it once. */
const passing: ReadonlySet<string> = new Set(['UNAVAILABLE', 'OVERLOADED', 'RATE_LIMITED']);

/** Milliseconds: who is asked to wait for longer is told so, as a person may be waiting for the answer. */
const PATIENCE = 120_000;

/** The attempts at one operation: knows which failure is worth another, and waits before it. */
export class Attempts {
  readonly #link: Link;
  readonly #signal: AbortSignal;
  readonly #codes: ReadonlySet<string>;
  readonly #backoff = new Backoff();
  #renewed = false;

  /** @param codes further codes after which to try again */
  constructor(link: Link, signal: AbortSignal, codes: readonly string[] = []) {
    this.#link = link;
    this.#signal = signal;
    this.#codes = new Set([...passing, ...codes]);
  }

  /** Resolves when the attempt after the one with this operation may begin. @throws whatever another would not help against */
  async after(thrown: unknown, operation: Operation): Promise<void> {
    const failure = thrown instanceof ApiError ? thrown : failureOf(thrown);
    // The link waits itself before it connects again.
    if (failure === null) return;
    if (failure instanceof ApiError && failure.code === 'UNAUTHENTICATED' && (await this.#signInAnew(operation)))
      return;
    if (!(failure instanceof ApiError) || !this.#codes.has(failure.code)) throw failure;
    const { retryAfter } = failure.details;
    const least = typeof retryAfter === 'number' ? retryAfter * 1_000 : 0;
    if (least > PATIENCE) throw failure;
    await this.rest(least);
  }

  /** Waits a while, longer each time. @param least milliseconds that it takes in any case */
  async rest(least = 0): Promise<void> {
    await this.#link.rest(least + this.#backoff.next(), this.#signal);
  }

  /** It worked: the next failure is the first again. */
  succeeded(): void {
    this.#backoff.reset();
    this.#renewed = false;
  }

  /** Whether there is a newer token to try with, once. */
  async #signInAnew(operation: Operation): Promise<boolean> {
    if (this.#renewed) return false;
    this.#renewed = await this.#link.renew(operation);
    return this.#renewed;
  }
}

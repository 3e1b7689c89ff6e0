import { CodedError } from '@c18n/platform/errors/CodedError';

/** In seconds. */
const PAUSE = 5;

/** Counts the WebSockets and event streams that are open to each address. */
export class OpenConnections {
  readonly #most: number;
  readonly #open = new Map<string, number>();

  /** @param most to one address */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one in. Returns what counts it out. @throws CodedError RATE_LIMITED where there are as many as may be */
  enter(address: string): () => void {
    const before = this.#open.get(address) ?? 0;
    if (before >= this.#most) {
      throw new CodedError('RATE_LIMITED', 'Too many open connections from your network.', { retryAfter: PAUSE });
    }
    this.#open.set(address, before + 1);
    return () => {
      const left = (this.#open.get(address) ?? 1) - 1;
      if (left === 0) this.#open.delete(address);
      else this.#open.set(address, left);
    };
  }
}

import type { ConnectOptions } from './ConnectOptions.ts';

type Token = string | null;

/** Which token each connection is made with and each operation was sent with, and whether there is a newer one. */
export class Tokens {
  readonly #source: ConnectOptions['token'];
  readonly #letGo: () => void;
  readonly #sentWith = new WeakMap<object, Token>();
  /** The token that the latest connection was made with. */
  #latest: Token = null;
  #renewing: Promise<boolean> | null = null;

  /** @param letGo ends the connection, so that the next is made with the token of then */
  constructor(source: ConnectOptions['token'], letGo: () => void) {
    this.#source = source;
    this.#letGo = letGo;
  }

  /** The payload of `connection_init`, with the token of now. Throws what the asking for it throws. */
  async parameters(): Promise<Record<string, unknown>> {
    this.#latest = await this.#now();
    this.#renewing = null;
    return this.#latest === null ? {} : { authorization: `Bearer ${this.#latest}` };
  }

  /** Notes that an operation is sent on the latest connection. */
  noteSent(operation: object): void {
    this.#sentWith.set(operation, this.#latest);
  }

  /** Whether an operation was sent. */
  hasSent(operation: object): boolean {
    return this.#sentWith.has(operation);
  }

  /**
   * Whether an operation that was refused as UNAUTHENTICATED would be sent with another token now. Lets go of the connection only where it
   * was made with the refused one: whoever learns late of the refusal must not end the connection that another has renewed.
   */
  async renew(operation: object): Promise<boolean> {
    if (this.hasSent(operation) && this.#sentWith.get(operation) !== this.#latest) return true;
    this.#renewing ??= this.#dropOutdated(this.#latest);
    return await this.#renewing;
  }

  /** Where it is true, that holds for all who ask until the next connection has its token. */
  async #dropOutdated(refused: Token): Promise<boolean> {
    let isRenewed = false;
    try {
      const isNewer = (await this.#now()) !== refused;
      const isConnectedAnew = this.#latest !== refused;
      isRenewed = isNewer || isConnectedAnew;
      if (isNewer && !isConnectedAnew) this.#letGo();
    } finally {
      if (!isRenewed) this.#renewing = null;
    }
    return isRenewed;
  }

  async #now(): Promise<Token> {
    return (typeof this.#source === 'function' ? await this.#source() : this.#source) ?? null;
  }
}

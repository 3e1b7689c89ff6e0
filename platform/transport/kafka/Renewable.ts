import { settledWithin } from './settledWithin.ts';

/** What kafkajs gives: a producer, an administrator. */
type Connectable = { readonly connect: () => Promise<void>; readonly disconnect: () => Promise<void> };

/** Milliseconds that a client which is not needed any more may go on with what it has begun. */
const FAREWELL = 5_000;

/**
 * A client that can be replaced by a new one. A client of kafkajs asks for all topics that it ever used whenever it asks for one, so a single deleted topic spoils it
 * for all others: when other topics come into use, a new client must.
 */
export class Renewable<Client extends Connectable> {
  readonly #make: () => Client;
  #current: { readonly client: Promise<Client>; readonly uses: Set<Promise<unknown>> } | null = null;
  #isClosed = false;

  /** @param make makes a client that is not connected yet */
  constructor(make: () => Client) {
    this.#make = make;
  }

  /** Works with the connected client. @throws Error where it cannot connect, or after the end */
  async use<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new Error('the client is closed');
    this.#current ??= { client: this.#connect(), uses: new Set() };
    const { client, uses } = this.#current;
    const use = client.then(work);
    uses.add(use);
    try {
      return await use;
    } finally {
      uses.delete(use);
    }
  }

  /** What is under way goes on with the former client. */
  renew(): void {
    void this.#retire();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#retire();
  }

  async #connect(): Promise<Client> {
    const client = this.#make();
    try {
      await client.connect();
      return client;
    } catch (error) {
      this.#current = null;
      await client.disconnect().catch(() => {});
      throw error;
    }
  }

  async #retire(): Promise<void> {
    const former = this.#current;
    this.#current = null;
    if (former === null) return;
    // A client that is disconnected during a request would connect again to repeat it, and stay.
    await settledWithin(FAREWELL, Promise.allSettled([...former.uses]));
    await former.client.then((client) => client.disconnect()).catch(() => {});
  }
}

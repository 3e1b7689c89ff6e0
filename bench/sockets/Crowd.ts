import { setTimeout } from 'node:timers/promises';
import { LightClient, type Subscribing } from './LightClient.ts';

/** So many connect at a time. */
const AT_ONCE = 100;
/** Milliseconds after which waiting for a server is given up. */
const PATIENCE = 60_000;
/** Milliseconds without an event after which none is under way any more. */
const QUIET = 300;

/** Many clients, whose events are counted. */
export class Crowd {
  readonly #clients: LightClient[] = [];
  readonly #heard: number[] = [];
  #total = 0;
  #awaited: { readonly total: number; readonly resolve: () => void } | null = null;
  #sample: Buffer | null = null;
  #trouble: string | null = null;
  readonly #event: (payload: Buffer) => void;

  /** @param event gets every event; its payload is valid during the call */
  constructor(event: (payload: Buffer) => void = () => {}) {
    this.#event = event;
  }

  /** Connects clients, some at a time. @param subscribing by the client's number, from 0 */
  async connect(count: number, subscribing: (client: number) => Subscribing): Promise<void> {
    const before = this.#clients.length;
    for (let made = 0; made < count; made += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - made) }, (_, index) =>
        this.#add(subscribing(before + made + index)),
      );
      await within(Promise.all(some.map(({ open }) => open)), () => 'clients could not connect');
    }
  }

  /** How many events came, of all clients together. */
  get total(): number {
    return this.#total;
  }

  /** The first event as it came. @throws Error before there is one */
  get sample(): Buffer {
    if (this.#sample === null) throw new Error('no event has come yet');
    return this.#sample;
  }

  /** Has all clients read no more. */
  stall(): void {
    for (const client of this.#clients) client.stall();
  }

  /** @throws Error where a server said something else than events, or ended a connection */
  expectNoTrouble(): void {
    if (this.#trouble !== null) throw new Error(this.#trouble);
  }

  /** Resolves when so many events have come in all. @throws Error where they do not come */
  async reached(total: number): Promise<void> {
    if (this.#total >= total) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#awaited = { total, resolve };
    await within(promise, () => `of ${total} events ${this.#total} came${this.#why()}`);
  }

  /** Tells it events until everybody has heard one, and waits until no more come: from then on every event can be expected. */
  async warmUp(publish: () => Promise<unknown>): Promise<void> {
    const begin = performance.now();
    while (this.#heard.some((count) => count === 0)) {
      if (performance.now() - begin > PATIENCE) throw new Error(`not everybody hears events${this.#why()}`);
      await publish();
      await this.settled();
    }
  }

  close(): void {
    for (const client of this.#clients) client.cut();
  }

  /** Resolves when no more events come. */
  async settled(): Promise<void> {
    for (let before = -1; before !== this.#total; ) {
      before = this.#total;
      await setTimeout(QUIET);
    }
  }

  #add(subscribing: Subscribing): LightClient {
    const number = this.#clients.length;
    const client = new LightClient(subscribing, {
      event: (payload) => this.#hear(number, payload),
      trouble: (what) => {
        this.#trouble ??= what;
      },
    });
    this.#clients.push(client);
    this.#heard.push(0);
    return client;
  }

  #hear(client: number, payload: Buffer): void {
    this.#heard[client] = (this.#heard[client] ?? 0) + 1;
    this.#total += 1;
    // What is given is a view of memory that is used again.
    this.#sample ??= Buffer.from(payload);
    this.#event(payload);
    if (this.#awaited === null || this.#total < this.#awaited.total) return;
    this.#awaited.resolve();
    this.#awaited = null;
  }

  #why(): string {
    return this.#trouble === null ? '' : `: ${this.#trouble}`;
  }
}

async function within<Value>(waited: Promise<Value>, problem: () => string): Promise<Value> {
  const late = new AbortController();
  const lost = setTimeout(PATIENCE, null, { signal: late.signal }).then(() => {
    throw new Error(problem());
  });
  lost.catch(() => {});
  try {
    return await Promise.race([waited, lost]);
  } finally {
    late.abort();
  }
}

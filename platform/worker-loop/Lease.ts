import { randomUUID } from 'node:crypto';
import type { LastValueStore } from '../ports/LastValueStore.ts';

/** Milliseconds after which a lease that is not renewed may be taken by another. */
const LIFE = 6_000;

type Holder = { readonly holder: string | null };

/**
 * Makes one of several instances the one that works, so that the others need not do the same. It is only for thrift: for moments two
 * may hold it, and what they do must bear that. No clocks are compared: whoever waits looks whether the version has moved within the life
 * by its own clock.
 */
export class Lease {
  readonly #key: string;
  readonly #self = randomUUID();
  readonly #values: LastValueStore;
  readonly #now: () => number;
  #seen: { readonly version: number; readonly since: number } | null = null;

  /** @param now milliseconds that only grow, like `performance.now` */
  constructor(name: string, values: LastValueStore, now: () => number) {
    this.#key = `lease/${name}`;
    this.#values = values;
    this.#now = now;
  }

  /** Takes or renews it if that is possible; true: it is held. To be called a few times in its life. Rejects in an outage. */
  async hold(): Promise<boolean> {
    const [stored] = await this.#values.read([this.#key]);
    const version = stored?.version ?? 0;
    const { holder } = (stored?.value ?? { holder: null }) as Holder;
    if (holder !== this.#self && holder !== null && !this.#isStale(version)) return false;
    return this.#write(version, this.#self);
  }

  /** Gives it back, so that another takes it at once. */
  async release(): Promise<void> {
    const [stored] = await this.#values.read([this.#key]);
    if ((stored?.value as Holder | undefined)?.holder === this.#self) await this.#write(stored?.version ?? 0, null);
  }

  async #write(version: number, holder: string | null): Promise<boolean> {
    const [now] = await this.#values.advance([{ key: this.#key, version: version + 1, value: { holder } }]);
    return (now?.value as Holder | undefined)?.holder === this.#self;
  }

  #isStale(version: number): boolean {
    if (this.#seen?.version !== version) this.#seen = { version, since: this.#now() };
    return this.#now() - this.#seen.since >= LIFE;
  }
}

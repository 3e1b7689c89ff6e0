import type { Fact } from '../domain/Fact.ts';
import type { Log } from '../logging/Log.ts';
import type { Ledger } from '../ports/Ledger.ts';
import type { PartitionKey } from '../ports/Store.ts';

/** Facts that were heard but not handled yet are kept up to here; beyond, they are read from the ledger when their turn comes. */
const HEARD_BOUND = 2_000;
const READ_FACTS = 500;

type Options = {
  readonly key: PartitionKey;
  readonly after: number;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly handle: (facts: readonly Fact[]) => Promise<void> | void;
  readonly log: Log;
  readonly backOff: (attempt: number) => Promise<void>;
};

/** Brings the facts of one partition into order: each once, none left out. */
export class PartitionFollower {
  readonly key: PartitionKey;
  readonly #options: Options;
  #waiting: { readonly number: number; readonly resolve: () => void }[] = [];
  #number: number;
  /** Heard and in order: the first follows `#number` directly. */
  #heard: Fact[] = [];
  /** The highest number known to exist. */
  #known: number;
  #running: Promise<void> | null = null;
  /** So many times in a row the handler has failed with what is next. */
  #failures = 0;
  #stopped = false;

  constructor(options: Options) {
    this.key = options.key;
    this.#options = options;
    this.#number = options.after;
    this.#known = options.after;
  }

  /** The number of the last fact that was handled. */
  get number(): number {
    return this.#number;
  }

  /** So many facts are known to exist and are not handled yet. */
  get behind(): number {
    return this.#known - this.#number;
  }

  /** Takes facts as the transport brings them, in any state. */
  hear(facts: readonly Fact[]): void {
    for (const fact of facts) {
      const next = (this.#heard.at(-1)?.number ?? this.#number) + 1;
      if (fact.number === next && this.#heard.length < HEARD_BOUND) this.#heard.push(fact);
      this.#known = Math.max(this.#known, fact.number);
    }
    this.#run();
  }

  /** Hears that facts exist up to the number. */
  know(number: number): void {
    this.#known = Math.max(this.#known, number);
    if (!this.#stopped) this.#run();
  }

  /** Resolves when everything up to the number is handled. */
  reach(number: number): Promise<void> {
    if (number <= this.#number || this.#stopped) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push({ number, resolve });
    this.know(number);
    return promise;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    for (const { resolve } of this.#waiting.splice(0)) resolve();
  }

  #run(): void {
    if (this.#running !== null) return;
    // A handler that answers at once is done before this returns: nobody waits for a promise that need not be made.
    while (this.#heard.length > 0 && !this.#stopped) {
      const facts = this.#heard;
      this.#heard = [];
      let handled: Promise<void> | void;
      try {
        handled = this.#options.handle(facts);
      } catch (error) {
        handled = Promise.reject(error);
      }
      if (handled instanceof Promise) {
        this.#running = this.#settle(facts, handled);
        return;
      }
      this.#handled(facts);
    }
    if (this.#known > this.#number && !this.#stopped) this.#running = this.#settle([], Promise.resolve());
  }

  /** Waits for a handler, then goes on until nothing is left that is known to exist. */
  async #settle(first: readonly Fact[], handled: Promise<void>): Promise<void> {
    await this.#attempt(first, () => handled);
    while (this.#known > this.#number && !this.#stopped) {
      // What was heard may be broken on its way: what failed is tried again as the ledger has it.
      const isHeard = this.#heard.length > 0 && this.#failures === 0;
      const facts = isHeard ? this.#heard.splice(0) : await this.#read();
      if (facts.length > 0) await this.#attempt(facts, () => this.#options.handle(facts));
    }
    this.#running = null;
  }

  async #attempt(facts: readonly Fact[], handle: () => Promise<void> | void): Promise<void> {
    try {
      await handle();
      this.#failures = 0;
      this.#handled(facts);
    } catch (error) {
      this.#options.log.warn({ ...this.key, error }, 'handling facts failed; trying again');
      await this.#options.backOff(this.#failures++);
    }
  }

  /** Reads what was not heard. Heard facts that this overtakes are dropped by their numbers. */
  async #read(): Promise<readonly Fact[]> {
    try {
      const read = await this.#options.ledger.read({ ...this.key, after: this.#number, limit: READ_FACTS });
      // A batch that is just being written may show a later fact before an earlier one.
      const gap = read.findIndex(({ number }, index) => number !== this.#number + index + 1);
      const facts = gap === -1 ? read : read.slice(0, gap);
      if (facts.length === 0) await this.#options.backOff(0);
      return facts;
    } catch (error) {
      this.#options.log.warn({ ...this.key, error }, 'reading the ledger failed; trying again');
      await this.#options.backOff(3);
      return [];
    }
  }

  #handled(facts: readonly Fact[]): void {
    this.#number = facts.at(-1)?.number ?? this.#number;
    this.#known = Math.max(this.#known, this.#number);
    this.#heard = this.#heard.filter(({ number }) => number > this.#number);
    if (this.#heard[0] !== undefined && this.#heard[0].number !== this.#number + 1) this.#heard = [];
    if (this.#waiting.length === 0) return;
    const reached = this.#waiting.filter(({ number }) => number <= this.#number);
    this.#waiting = this.#waiting.filter(({ number }) => number > this.#number);
    for (const { resolve } of reached) resolve();
  }
}

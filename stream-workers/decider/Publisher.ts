import { approximateSize } from '@c18n/platform/domain/approximateSize';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { PartitionPorts } from './PartitionPorts.ts';

/** So many facts are read from the ledger at once. */
const READ_FACTS = 500;
/** So many are kept in hand while publishing is held up, and about so many characters of them as JSON; what comes then is read from the ledger when its turn comes. */
const IN_HAND = { facts: 2_000, size: 8 * 1024 * 1024 } as const;

/**
 * Publishes a partition's facts in order, trying without end. It knows two numbers, how far the ledger goes and how far is published, and
 * sends what is between, from hand or from the ledger. Nobody waits for it: outcomes do not depend on it.
 */
export class Publisher {
  readonly #key: PartitionKey;
  readonly #ports: PartitionPorts;
  /** Facts that were just recorded, each following the one before. */
  #hand: Fact[] = [];
  #handSize = 0;
  #recorded = 0;
  #published = 0;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(key: PartitionKey, ports: PartitionPorts) {
    this.#key = key;
    this.#ports = ports;
  }

  /** Facts up to this number have been acknowledged by the transport. */
  get published(): number {
    return this.#published;
  }

  /**
   * Hears how far the partition is recorded and known to be published, as it was opened: the last fact of a killed writer, or of a commit
   * whose answer was lost, has no successor that would show the gap.
   */
  resume({ number, published }: { readonly number: number; readonly published: number }): void {
    this.#published = Math.max(this.#published, published);
    this.#reach(number);
  }

  /** Hears of facts that were recorded just now. */
  publish(facts: readonly Fact[]): void {
    const last = facts.at(-1);
    if (last === undefined) return;
    const next = (this.#hand.at(-1)?.number ?? facts[0]?.number ?? 0) + (this.#hand.length > 0 ? 1 : 0);
    const size = approximateSize(facts);
    if (facts[0]?.number === next && this.#hasRoom(facts.length, size)) {
      this.#hand.push(...facts);
      this.#handSize += size;
    }
    this.#reach(last.number);
  }

  /** Resolves when everything is published that is recorded. */
  async drain(): Promise<void> {
    await this.#running;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  #hasRoom(count: number, size: number): boolean {
    return this.#hand.length + count <= IN_HAND.facts && this.#handSize + size <= IN_HAND.size;
  }

  #reach(number: number): void {
    this.#recorded = Math.max(this.#recorded, number);
    if (this.#running === null && this.#published < this.#recorded && !this.#stopped) this.#running = this.#run();
  }

  async #run(): Promise<void> {
    try {
      while (this.#published < this.#recorded && !this.#stopped) {
        const facts = await this.#next();
        await this.#retry(() => this.#ports.publish(this.#key, facts));
        this.#published = facts.at(-1)?.number ?? this.#published;
      }
    } catch (error) {
      if (!this.#stopped) this.#ports.log.error({ ...this.#key, error }, 'publishing failed');
    }
    this.#running = null;
  }

  /** What follows what is published. */
  async #next(): Promise<readonly Fact[]> {
    const hand = this.#hand.filter(({ number }) => number > this.#published);
    this.#hand = [];
    this.#handSize = 0;
    if (hand[0]?.number === this.#published + 1) return hand;
    return this.#retry(async () => {
      const read = await this.#ports.ledger.read({ ...this.#key, after: this.#published, limit: READ_FACTS });
      if (read.length === 0) throw new Error(`the ledger does not have fact ${this.#published + 1} yet`);
      return read;
    });
  }

  #retry<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#ports.retry(work, () => this.#stopped);
  }
}

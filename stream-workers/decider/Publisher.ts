import type { Fact } from '@c18n/platform/domain/Fact';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { PartitionPorts } from './PartitionPorts.ts';

/** So many facts are read from the ledger at once. */
const READ_FACTS = 500;

/** Publishes a partition's facts in order, trying without end. Nobody waits for it: outcomes do not depend on it. */
export class Publisher {
  readonly #key: PartitionKey;
  readonly #ports: PartitionPorts;
  #chain: Promise<void> = Promise.resolve();
  #published = 0;
  #stopped = false;

  constructor(key: PartitionKey, ports: PartitionPorts) {
    this.#key = key;
    this.#ports = ports;
  }

  /** Facts up to this number have been acknowledged by the transport. */
  get published(): number {
    return this.#published;
  }

  /** Publishes from the ledger what is not known to have been published: the last fact of a killed writer has no successor that would show the gap. */
  resume(published: number): void {
    this.#published = published;
    this.#then(async () => {
      for (;;) {
        const facts = await this.#retry(() =>
          this.#ports.ledger.read({ ...this.#key, after: this.#published, limit: READ_FACTS }),
        );
        if (facts.length === 0) return;
        await this.#send(facts);
      }
    });
  }

  publish(facts: readonly Fact[]): void {
    if (facts.length > 0) this.#then(() => this.#send(facts.filter(({ number }) => number > this.#published)));
  }

  drain(): Promise<void> {
    return this.#chain;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#chain;
  }

  #then(work: () => Promise<void>): void {
    this.#chain = this.#chain
      .then(() => (this.#stopped ? undefined : work()))
      .catch((error) => {
        if (!this.#stopped) this.#ports.log.error({ ...this.#key, error }, 'publishing failed');
      });
  }

  async #send(facts: readonly Fact[]): Promise<void> {
    const last = facts.at(-1);
    if (last === undefined) return;
    await this.#retry(() => this.#ports.publish(this.#key, facts));
    this.#published = last.number;
  }

  #retry<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#ports.retry(work, () => this.#stopped);
  }
}

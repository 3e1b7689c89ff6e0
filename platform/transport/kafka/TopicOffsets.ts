import type { Admin } from 'kafkajs';
import { retry } from '../../worker-loop/retry.ts';
import type { Renewable } from './Renewable.ts';

/** The offsets that a partition holds: `low` is that of its first message, `high` that of the next to come. */
export type Extent = { readonly low: bigint; readonly high: bigint };

/** About two seconds. */
const ATTEMPTS = 7;

type Extents = ReadonlyMap<number, Extent>;
type Asking = { now: Promise<Extents> | null; next: Promise<Extents> | null };

/** How far topics and groups are. */
export class TopicOffsets {
  readonly #admin: Renewable<Admin>;
  readonly #asking = new Map<string, Asking>();

  constructor(admin: Renewable<Admin>) {
    this.#admin = admin;
  }

  /**
   * The extent of each partition of a topic, at some time after the call: those who ask while another is being answered are answered together by the next.
   *
   * @throws Error where Kafka does not answer, or there is no such topic
   */
  extents(topic: string): Promise<Extents> {
    const asking = this.#asking.get(topic) ?? { now: null, next: null };
    this.#asking.set(topic, asking);
    if (asking.now === null) {
      asking.now = this.#ask(topic).finally(() => {
        asking.now = null;
      });
      return asking.now;
    }
    asking.next ??= asking.now
      .catch(() => {})
      .then(() => {
        asking.next = null;
        return this.extents(topic);
      });
    return asking.next;
  }

  async #ask(topic: string): Promise<Extents> {
    const offsets = await this.#use((admin) => admin.fetchTopicOffsets(topic));
    return new Map(offsets.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]));
  }

  /** The offsets that a group has committed in a topic, by partition; none where it has not. @throws Error where Kafka does not answer */
  async committed(groupId: string, topic: string): Promise<ReadonlyMap<number, bigint>> {
    const topics = await this.#use((admin) => admin.fetchOffsets({ groupId, topics: [topic] }));
    const known = topics.flatMap(({ partitions }) => partitions).filter(({ offset }) => BigInt(offset) >= 0n);
    return new Map(known.map(({ partition, offset }) => [partition, BigInt(offset)]));
  }

  /** Asks a few times, each time anew: a topic may be so young that its leader has not heard of it, and kafkajs would go on asking a former leader. */
  #use<Result>(work: (admin: Admin) => Promise<Result>): Promise<Result> {
    let attempts = 0;
    return retry(
      () =>
        this.#admin.use(work).catch((error) => {
          this.#admin.renew();
          throw error;
        }),
      () => ++attempts >= ATTEMPTS,
    );
  }
}

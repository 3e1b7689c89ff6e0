import { streams } from '../../domain/streams.ts';
import type { Log } from '../../logging/Log.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import { deciderGroup } from './deciderGroup.ts';
import type { TopicOffsets } from './TopicOffsets.ts';
import type { TopicRegister } from './TopicRegister.ts';

/** How many commands of a partition wait to be read by a writer. */
export type Lag = PartitionKey & { readonly behind: number };

export type LagGaugeOptions = {
  readonly topics: Pick<TopicRegister, 'current'>;
  readonly offsets: Pick<TopicOffsets, 'extents' | 'committed'>;
  readonly namespace: string;
  readonly log: Log;
};

/** Milliseconds between measures. */
const MEASURE = 2_000;

/**
 * Knows how far the writers lag behind the senders, about two seconds late. It measures only while somebody sends, because nobody else wants to know.
 */
export class LagGauge {
  readonly #options: LagGaugeOptions;
  readonly #timer: NodeJS.Timeout;
  #behind = new Map<string, number>();
  #isWanted = false;

  constructor(options: LagGaugeOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.#refresh(), MEASURE);
    this.#timer.unref();
  }

  /** How many commands waited at the last measure; asking for it has it measured again. */
  behind({ stream, partition }: PartitionKey): number {
    this.#isWanted = true;
    return this.#behind.get(`${stream}/${partition}`) ?? 0;
  }

  /** Measures all partitions now. @throws Error where Kafka does not answer */
  async measure(): Promise<readonly Lag[]> {
    const { topics, offsets, namespace } = this.#options;
    const measured = await Promise.all(
      streams.map(async (stream) => {
        const { name } = topics.current(stream, 'commands');
        // First what was read, then how much there is: a lag may look longer than it is, never shorter than nothing.
        const read = await offsets.committed(deciderGroup(namespace), name);
        const extents = await offsets.extents(name);
        return [...extents].map(([partition, { low, high }]) => {
          const next = read.get(partition) ?? low;
          return { stream, partition, behind: Number(high) - Math.max(Number(next), Number(low)) };
        });
      }),
    );
    return measured.flat();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #refresh(): Promise<void> {
    if (!this.#isWanted) return;
    this.#isWanted = false;
    try {
      const lags = await this.measure();
      this.#behind = new Map(lags.map(({ stream, partition, behind }) => [`${stream}/${partition}`, behind]));
    } catch (error) {
      this.#options.log.warn({ error }, 'measuring the lag failed; the last measure holds');
    }
  }
}

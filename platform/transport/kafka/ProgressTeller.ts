import type { Consumer } from 'kafkajs';
import type { CommandLane } from './CommandLane.ts';

/** Milliseconds between commits. */
const TELL = 1_000;

/**
 * Commits to the group how far commands were read, so that senders (and everybody's tools) see how far a partition lags. Nobody resumes from it: the store knows better,
 * and it may be a second old.
 */
export class ProgressTeller {
  readonly #lanes: ReadonlyMap<string, CommandLane>;
  readonly #consumer: () => Consumer | null;
  readonly #timer: NodeJS.Timeout;
  readonly #told = new WeakMap<CommandLane, bigint>();
  #isTelling = false;

  /** @param lanes by topic and partition: `c18n.people.commands.1/0` */
  constructor(lanes: ReadonlyMap<string, CommandLane>, consumer: () => Consumer | null) {
    this.#lanes = lanes;
    this.#consumer = consumer;
    this.#timer = setInterval(() => void this.#tell(), TELL);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** One commit at a time: kafkajs repeats it until the group takes it. */
  async #tell(): Promise<void> {
    const consumer = this.#consumer();
    if (this.#isTelling || consumer === null) return;
    const news = [...this.#lanes].flatMap(([name, lane]) => {
      const { next, key } = lane;
      const isNews = next !== null && this.#told.get(lane) !== next;
      return isNews ? [{ lane, next, topic: name.slice(0, name.lastIndexOf('/')), partition: key.partition }] : [];
    });
    if (news.length === 0) return;
    this.#isTelling = true;
    try {
      await consumer.commitOffsets(
        news.map(({ topic, partition, next }) => ({ topic, partition, offset: String(next) })),
      );
      for (const { lane, next } of news) this.#told.set(lane, next);
    } catch {
      // Told in a second.
    } finally {
      this.#isTelling = false;
    }
  }
}

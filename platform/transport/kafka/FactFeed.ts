import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Fact } from '../../domain/Fact.ts';
import { type Stream, streams } from '../../domain/streams.ts';
import type { Log } from '../../logging/Log.ts';
import type { ListeningPace } from '../../ports/Transport.ts';
import { decodeFact } from './decodeFact.ts';
import { type Assignment, SupervisedConsumer, type SupervisedConsumerOptions } from './SupervisedConsumer.ts';
import type { TopicOffsets } from './TopicOffsets.ts';
import type { TopicRegister } from './TopicRegister.ts';

export type FactFeedOptions = {
  readonly client: SupervisedConsumerOptions['client'];
  readonly topics: TopicRegister;
  readonly offsets: TopicOffsets;
  readonly namespace: string;
  readonly log: Log;
  readonly pace: ListeningPace;
};

type Listener = (facts: readonly Fact[]) => void;

/** What a fetch waits for, in bytes, and for how long, in milliseconds. */
const FETCH = {
  'at once': { minBytes: 1, maxWaitTimeInMs: 250 },
  gathered: { minBytes: 256 * 1024, maxWaitTimeInMs: 250 },
} as const;
/** Milliseconds after facts until the next are fetched: where many come, each would need a fetch of its own. */
const PAUSE = 30;

/**
 * Hears the facts of all partitions from the time of its making on. kafkajs consumes in groups only, so it is a group of its own, which commits nothing: where it stands is known here.
 */
export class FactFeed {
  readonly #options: FactFeedOptions;
  readonly #hear: Listener;
  readonly #next = new Map<string, bigint>();
  #consumer: SupervisedConsumer | null = null;
  #forgetTopics: (() => void) | null = null;
  #isStopped = false;

  constructor(options: FactFeedOptions, hear: Listener) {
    this.#options = options;
    this.#hear = hear;
  }

  /** Begins; what is published after this has resolved is heard. @throws Error where Kafka does not answer */
  async start(): Promise<void> {
    const { client, topics, offsets, namespace, log, pace } = this.#options;
    for (const name of topics.currentByName('facts').keys()) {
      for (const [partition, { high }] of await offsets.extents(name)) this.#next.set(`${name}/${partition}`, high);
    }
    if (this.#isStopped) return;
    this.#consumer = new SupervisedConsumer({
      client,
      // A new name each time: the group need not wait until the member of a former consumer is found to be gone.
      config: () => ({ groupId: `${namespace}.listeners.${randomUUID()}`, ...FETCH[pace] }),
      topics: () => [...topics.currentByName('facts').keys()],
      fromBeginning: false,
      joined: (assignment, consumer) => this.#seek(assignment, consumer),
      handle: async (payload) => {
        this.#take(payload);
        await setTimeout(PAUSE);
      },
      // Whatever one fetch brings is heard before the pause.
      partitionsAtOnce: this.#next.size,
      failed: () => topics.check(),
      log,
    });
    this.#forgetTopics = topics.onChange(() => this.#consumer?.restart());
    await this.#consumer.hasJoined;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#forgetTopics?.();
    await this.#consumer?.stop();
  }

  /** A topic that was not there at the start is new, and heard from its beginning. */
  #seek(assignment: Assignment, consumer: Consumer): void {
    for (const [topic, partitions] of Object.entries(assignment)) {
      for (const partition of partitions) {
        const offset = this.#next.get(`${topic}/${partition}`) ?? 0n;
        consumer.seek({ topic, partition, offset: String(offset) });
      }
    }
  }

  #take({ batch }: EachBatchPayload): void {
    const stream = this.#streamOf(batch.topic);
    if (stream === null) return;
    const facts: Fact[] = [];
    for (const message of batch.messages) {
      try {
        facts.push(decodeFact({ stream, partition: batch.partition }, message));
      } catch (error) {
        const { offset } = message;
        this.#options.log.error({ topic: batch.topic, offset, error }, 'what was published here is no fact');
      }
    }
    const last = batch.messages.at(-1);
    if (last !== undefined) this.#next.set(`${batch.topic}/${batch.partition}`, BigInt(last.offset) + 1n);
    if (facts.length > 0) this.#hear(facts);
  }

  #streamOf(topic: string): Stream | null {
    return streams.find((stream) => this.#options.topics.current(stream, 'facts').name === topic) ?? null;
  }
}

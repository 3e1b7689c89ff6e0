import type { Consumer, ConsumerConfig, EachBatchPayload, Kafka } from 'kafkajs';
import type { Log } from '../../logging/Log.ts';
import { backOff } from '../../worker-loop/retry.ts';
import { settledWithin } from './settledWithin.ts';

/** The partitions that the group gave to this consumer, by topic. */
export type Assignment = Readonly<Record<string, readonly number[]>>;

export type SupervisedConsumerOptions = {
  /** Makes a client that tries to reach the brokers as long as it is wanted. */
  readonly client: (isWanted: () => boolean) => Pick<Kafka, 'consumer'>;
  /** Asked for each new consumer. */
  readonly config: () => ConsumerConfig;
  /** What to consume; asked for each new consumer. */
  readonly topics: () => readonly string[];
  /** Where to begin in a partition whose offset is gone. */
  readonly fromBeginning: boolean;
  /** The consumer is part of the group, maybe again, and has not fetched yet: offsets must be sought before this returns. */
  readonly joined: (assignment: Assignment, consumer: Consumer) => void;
  /** Takes a batch, soon: nothing else is fetched meanwhile, and the group hears no sign of life. */
  readonly handle: (payload: EachBatchPayload) => Promise<void>;
  /** Of so many partitions batches are taken at once; one after the other where it is absent. */
  readonly partitionsAtOnce?: number;
  /** Something went wrong; before the next attempt. */
  readonly failed: () => Promise<void>;
  readonly log: Log;
};

/** For ever: a consumer that begins anew is a stranger to its group, which then waits for the former one's session to end. */
const RETRY = { retries: 1e6, initialRetryTime: 100, maxRetryTime: 1_000 };
const LONGEST_PAUSE_ATTEMPT = 5;
/** Milliseconds that a consumer may take to leave its group. */
const FAREWELL = 5_000;

/** Keeps a consumer running: where kafkajs gives up, or other topics are to be consumed, another takes its place. */
export class SupervisedConsumer {
  readonly #options: SupervisedConsumerOptions;
  readonly #joined = Promise.withResolvers<void>();
  readonly #running: Promise<void>;
  #end = Promise.withResolvers<void>();
  #isStopped = false;
  #attempt = 0;

  constructor(options: SupervisedConsumerOptions) {
    this.#options = options;
    this.#running = this.#run();
  }

  /** Resolves when it has joined its group for the first time. */
  get hasJoined(): Promise<void> {
    return this.#joined.promise;
  }

  /** Begins with a new consumer, which asks anew for what to consume. */
  restart(): void {
    this.#attempt = 0;
    this.#end.resolve();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#end.resolve();
    await this.#running;
    this.#joined.resolve();
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#end = Promise.withResolvers<void>();
      let isWanted = true;
      void this.#end.promise.then(() => {
        isWanted = false;
      });
      const consumer = this.#create(() => isWanted);
      try {
        await this.#consume(consumer);
        await this.#end.promise;
      } catch (error) {
        if (isWanted) this.#options.log.warn({ error }, 'consuming could not begin; trying again');
        isWanted = false;
      }
      await settledWithin(FAREWELL, consumer.disconnect());
      if (this.#isStopped) return;
      await this.#options.failed().catch(() => {});
      await backOff(Math.min(this.#attempt++, LONGEST_PAUSE_ATTEMPT));
    }
  }

  #create(isWanted: () => boolean): Consumer {
    const { client, config, joined, log } = this.#options;
    // One who restarts is enough.
    const retry = { ...RETRY, restartOnFailure: async () => false };
    const consumer = client(isWanted).consumer({ allowAutoTopicCreation: false, retry, ...config() });
    const end = this.#end;
    consumer.on(consumer.events.CRASH, ({ payload: { error } }) => {
      log.warn({ error }, 'the consumer has ended by itself; another begins');
      end.resolve();
    });
    consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
      this.#attempt = 0;
      joined(payload.memberAssignment, consumer);
      this.#joined.resolve();
    });
    return consumer;
  }

  async #consume(consumer: Consumer): Promise<void> {
    const { topics, fromBeginning, handle, partitionsAtOnce = 1 } = this.#options;
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics()], fromBeginning });
    await consumer.run({ autoCommit: false, eachBatch: handle, partitionsConsumedConcurrently: partitionsAtOnce });
  }
}

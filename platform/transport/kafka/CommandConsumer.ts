import type { Consumer, EachBatchPayload } from 'kafkajs';
import type { Log } from '../../logging/Log.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import type { PartitionWriter } from '../../ports/Transport.ts';
import { CommandLane } from './CommandLane.ts';
import { deciderGroup } from './deciderGroup.ts';
import { laneSource } from './laneSource.ts';
import type { CurrentTopic } from './lookAtTopics.ts';
import { ProgressTeller } from './ProgressTeller.ts';
import { type Assignment, SupervisedConsumer, type SupervisedConsumerOptions } from './SupervisedConsumer.ts';
import type { TopicOffsets } from './TopicOffsets.ts';
import type { TopicRegister } from './TopicRegister.ts';

export type CommandConsumerOptions = {
  readonly client: SupervisedConsumerOptions['client'];
  readonly topics: TopicRegister;
  readonly offsets: TopicOffsets;
  readonly namespace: string;
  readonly writer: PartitionWriter;
  readonly log: Log;
};

/** Milliseconds. A writer that gives no sign of life for a session is replaced. */
const GROUP = { sessionTimeout: 6_000, rebalanceTimeout: 6_000, heartbeatInterval: 1_500 };
/** A fetch waits so long for news, and so long a partition that has room again may wait for a fetch. */
const FETCH = { minBytes: 1, maxWaitTimeInMs: 250 };

/** A member of the group of deciders: takes the partitions that the group gives it, and brings their commands to the writer. */
export class CommandConsumer {
  readonly #options: CommandConsumerOptions;
  readonly #lanes = new Map<string, CommandLane>();
  /** Resolve when a partition that was given back is not written any more. */
  readonly #closing = new Map<string, Promise<unknown>>();
  readonly #supervised: SupervisedConsumer;
  readonly #progress: ProgressTeller;
  readonly #forgetTopics: () => void;
  #consumer: Consumer | null = null;

  constructor(options: CommandConsumerOptions) {
    this.#options = options;
    const { client, topics, namespace, log } = options;
    this.#supervised = new SupervisedConsumer({
      client,
      config: () => ({ groupId: deciderGroup(namespace), ...GROUP, ...FETCH }),
      topics: () => [...topics.currentByName('commands').keys()],
      fromBeginning: true,
      joined: (assignment, consumer) => this.#join(assignment, consumer),
      handle: async ({ batch, isStale }: EachBatchPayload) =>
        this.#lanes.get(`${batch.topic}/${batch.partition}`)?.take(batch.messages, isStale()),
      failed: () => topics.check(),
      log,
    });
    this.#forgetTopics = topics.onChange(() => this.#supervised.restart());
    this.#progress = new ProgressTeller(this.#lanes, () => this.#consumer);
  }

  get hasJoined(): Promise<void> {
    return this.#supervised.hasJoined;
  }

  lost({ stream, partition }: PartitionKey): void {
    this.#lanes.get(`${this.#options.topics.current(stream, 'commands').name}/${partition}`)?.open();
  }

  /** Lets what is under way end before the group gives the partitions to others. */
  async stop(): Promise<void> {
    this.#forgetTopics();
    this.#progress.stop();
    await this.#closeAll();
    await this.#supervised.stop();
    // The group may have formed anew meanwhile.
    await this.#closeAll();
  }

  async #closeAll(): Promise<void> {
    for (const name of [...this.#lanes.keys()]) this.#close(name);
    await Promise.all(this.#closing.values());
  }

  /** Called before anything is fetched, so that what is paused and sought here holds from the first fetch. */
  #join(assignment: Assignment, consumer: Consumer): void {
    this.#consumer = consumer;
    const topics = this.#options.topics.currentByName('commands');
    const given = new Map<string, readonly [CurrentTopic, number]>();
    for (const [name, partitions] of Object.entries(assignment)) {
      const topic = topics.get(name);
      if (topic !== undefined)
        for (const partition of partitions) given.set(`${name}/${partition}`, [topic, partition]);
    }
    for (const name of [...this.#lanes.keys()]) if (!given.has(name)) this.#close(name);
    for (const [name, [topic, partition]] of given) {
      const lane = this.#lanes.get(name);
      if (lane === undefined) this.#open(name, topic, partition);
      else lane.rejoin();
    }
  }

  #open(name: string, topic: CurrentTopic, partition: number): void {
    const { writer, offsets, log } = this.#options;
    const key = { stream: topic.stream, partition };
    const former = this.#closing.get(`${topic.stream}/${partition}`) ?? Promise.resolve();
    const source = laneSource(topic, partition, () => this.#consumer, offsets);
    const lane = new CommandLane(key, source, writer, former, log);
    this.#lanes.set(name, lane);
    lane.open();
  }

  #close(name: string): void {
    const lane = this.#lanes.get(name);
    if (lane === undefined) return;
    this.#lanes.delete(name);
    const closing = lane.close().catch((error) => {
      this.#options.log.error({ ...lane.key, error }, 'giving a partition back failed');
    });
    this.#closing.set(`${lane.key.stream}/${lane.key.partition}`, closing);
  }
}

import type { Admin } from 'kafkajs';
import { type Stream, streams } from '../../domain/streams.ts';
import type { Log } from '../../logging/Log.ts';
import type { LastValueStore } from '../../ports/LastValueStore.ts';
import { backOff } from '../../worker-loop/retry.ts';
import { createTopic } from './createTopic.ts';
import { generationEntry } from './generationEntry.ts';
import { type CurrentTopic, lookAtTopics, type TopicSubject } from './lookAtTopics.ts';
import { nextGeneration } from './nextGeneration.ts';
import type { TopicKind } from './topicName.ts';

export type TopicRegisterOptions = {
  readonly admin: Pick<Admin, 'listTopics' | 'createTopics' | 'fetchTopicMetadata'>;
  /** Where the generations are kept: with the record that keeps offsets, so that the two are true together. */
  readonly lastValues: Pick<LastValueStore, 'advance' | 'read'>;
  readonly namespace: string;
  readonly partitions: number;
  readonly replicationFactor?: number | undefined;
  readonly log: Log;
  /** Waits before a missing topic is looked for again. */
  readonly backOff?: (attempt: number) => Promise<void>;
};

/** A topic counts as deleted when it is missing in so many lists: a broker may learn of a new topic a little late. */
const LISTS = 5;

const subjects: readonly TopicSubject[] = streams.flatMap((stream) =>
  (['commands', 'facts'] as const).map((kind) => ({ stream, kind })),
);

/**
 * Knows the topics in use, makes what is missing, and finds out when one was deleted. A topic's generation is recorded before the topic is made, and
 * once more when it has been made: so a missing topic is known to have been deleted, and its successor gets a name that no offset was ever recorded for.
 */
export class TopicRegister {
  readonly #options: TopicRegisterOptions;
  readonly #current = new Map<string, CurrentTopic>();
  readonly #listeners = new Set<() => void>();
  #checking: Promise<void> | null = null;

  constructor(options: TopicRegisterOptions) {
    this.#options = options;
  }

  /** The topic in use. @throws Error before the first {@link check} */
  current(stream: Stream, kind: TopicKind): CurrentTopic {
    const topic = this.#current.get(`${stream}/${kind}`);
    if (topic === undefined) throw new Error('the topics have not been checked yet');
    return topic;
  }

  /** The topics of a kind, by name. */
  currentByName(kind: TopicKind): ReadonlyMap<string, CurrentTopic> {
    return new Map(streams.map((stream) => this.current(stream, kind)).map((topic) => [topic.name, topic]));
  }

  /** Calls when other topics are in use from now on, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Finds the topics in use, and makes those that do not exist. Calls during a check share it.
   *
   * @throws Error where Kafka or the store does not answer, or a topic has another number of partitions than the installation
   */
  check(): Promise<void> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async #check(): Promise<void> {
    const looks = await lookAtTopics(this.#options, subjects);
    const found = await Promise.all(looks.map((look) => look.inUse ?? this.#settle(look.subject)));
    const isSame = found.every(({ stream, kind, name }) => this.#current.get(`${stream}/${kind}`)?.name === name);
    if (isSame) return;
    await this.#requirePartitions(found.map(({ name }) => name));
    for (const topic of found) this.#current.set(`${topic.stream}/${topic.kind}`, topic);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Repeats until the record says that a topic was made, and it is there. */
  async #settle(subject: TopicSubject): Promise<CurrentTopic> {
    const { lastValues, log } = this.#options;
    for (let missing = 0; ; ) {
      const [look] = await lookAtTopics(this.#options, [subject]);
      if (look === undefined) continue;
      const { inUse, registered, existing, prefix } = look;
      if (inUse !== null) return inUse;
      if (registered?.isMade && ++missing < LISTS) {
        await (this.#options.backOff ?? backOff)(missing + 2);
        continue;
      }
      const generation = nextGeneration(registered, existing);
      const begun = generationEntry(prefix, generation, false);
      const [stored] = await lastValues.advance([begun]);
      if (stored?.version !== begun.version) continue;
      if (registered?.isMade) log.warn({ ...subject, generation }, 'a topic was deleted; it gets a new generation');
      await createTopic(this.#options, `${prefix}${generation}`, subject.kind);
      await lastValues.advance([generationEntry(prefix, generation, true)]);
      missing = 0;
    }
  }

  async #requirePartitions(names: readonly string[]): Promise<void> {
    const { admin, partitions } = this.#options;
    const { topics } = await admin.fetchTopicMetadata({ topics: [...names] });
    for (const { name, partitions: actual } of topics) {
      if (actual.length === partitions) continue;
      throw new Error(`the topic ${name} has ${actual.length} partitions, the installation has ${partitions}`);
    }
  }
}

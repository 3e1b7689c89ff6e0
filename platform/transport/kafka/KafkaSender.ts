import type { Producer } from 'kafkajs';
import type { Log } from '../../logging/Log.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import { backOff } from '../../worker-loop/retry.ts';
import type { EncodedMessage } from './cloudEvent.ts';
import { kafkaErrorType } from './kafkaErrorType.ts';
import { PartitionSender } from './PartitionSender.ts';
import type { TopicRegister } from './TopicRegister.ts';
import type { TopicKind } from './topicName.ts';

/** The longest pause between attempts stays below a second, so that what waited for a broker goes soon after it is back. */
const LONGEST_PAUSE_ATTEMPT = 5;
const FINAL = new Set(['MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE', 'INVALID_RECORD']);

export type KafkaSenderOptions = {
  readonly producer: Pick<Producer, 'send'>;
  readonly topics: Pick<TopicRegister, 'current' | 'check'>;
  /** Milliseconds until a message that is not acknowledged is given up. */
  readonly patience: number;
  readonly log: Log;
};

/**
 * Sends messages through one producer, one batch of each partition at a time. It does not ask kafkajs for idempotence: after a send was given up, kafkajs would use its sequence numbers for
 * another batch, which the broker would drop as a repetition and acknowledge. Repetitions are dropped by those who read, by id.
 */
export class KafkaSender {
  readonly #options: KafkaSenderOptions;
  readonly #senders = new Map<string, PartitionSender>();
  #isClosed = false;

  constructor(options: KafkaSenderOptions) {
    this.#options = options;
  }

  /** @throws as {@link PartitionSender.add} */
  send(key: PartitionKey, kind: TopicKind, messages: readonly EncodedMessage[]): Promise<void> {
    const name = `${key.stream}/${key.partition}/${kind}`;
    let sender = this.#senders.get(name);
    if (sender === undefined) {
      sender = this.#createSender(key, kind);
      this.#senders.set(name, sender);
      if (this.#isClosed) sender.close();
    }
    return sender.add(messages);
  }

  close(): void {
    this.#isClosed = true;
    for (const sender of this.#senders.values()) sender.close();
  }

  #createSender({ stream }: PartitionKey, kind: TopicKind): PartitionSender {
    const { producer, topics, patience, log } = this.#options;
    return new PartitionSender({
      patience,
      isFinal: (error) => FINAL.has(kafkaErrorType(error) ?? ''),
      backOff: (attempt) => backOff(Math.min(attempt, LONGEST_PAUSE_ATTEMPT)),
      send: async (messages) => {
        const topic = topics.current(stream, kind).name;
        try {
          await producer.send({ topic, acks: -1, messages: [...messages] });
        } catch (error) {
          log.warn({ topic, error }, 'sending failed');
          // The topic may have been deleted; then the next attempt goes to its successor.
          if (kafkaErrorType(error) === 'UNKNOWN_TOPIC_OR_PARTITION') await topics.check().catch(() => {});
          throw error;
        }
      },
    });
  }
}

import { CodedError } from '../../errors/CodedError.ts';
import { TransportUnavailableError } from '../TransportUnavailableError.ts';
import type { EncodedMessage } from './cloudEvent.ts';

/** A batch ends at so many messages … */
const BATCH_MESSAGES = 250;
/** … or so many bytes of values; a single message may be longer. */
const BATCH_BYTES = 512 * 1024;
/** So many messages of a partition may wait before new ones are refused … */
const MOST_MESSAGES = 10_000;
/** … or so many bytes of values. */
const MOST_BYTES = 16 * 1024 * 1024;
const OVERLOADED_PAUSE = 1;

export type PartitionSenderOptions = {
  /** Sends a batch; resolved: acknowledged. What it rejects with is either final or worth another attempt. */
  readonly send: (messages: readonly EncodedMessage[]) => Promise<void>;
  readonly isFinal: (error: unknown) => boolean;
  readonly backOff: (attempt: number) => Promise<void>;
  /** Milliseconds until a message that is not acknowledged is given up. */
  readonly patience: number;
};

type Waiting = {
  readonly message: EncodedMessage;
  readonly settle: (error: Error | null) => void;
  isSettled: boolean;
};

/**
 * Sends the messages of one partition, one batch at a time. With two in flight, a repeated first one would come after the second, and kafkajs would lose or double
 * messages. What comes while a batch is in flight goes together in the next, so that batches grow with the load and nothing waits without need.
 */
export class PartitionSender {
  readonly #options: PartitionSenderOptions;
  #waiting: Waiting[] = [];
  #bytes = 0;
  #isSending = false;
  #closed: Error | null = null;

  constructor(options: PartitionSenderOptions) {
    this.#options = options;
  }

  /**
   * Sends messages in order; resolved: all are acknowledged.
   *
   * @throws CodedError OVERLOADED where too much waits: none was taken; TransportUnavailableError: some may arrive, now or later
   */
  async add(messages: readonly EncodedMessage[]): Promise<void> {
    if (this.#closed !== null) throw this.#closed;
    if (this.#waiting.length >= MOST_MESSAGES || this.#bytes >= MOST_BYTES)
      throw new CodedError('OVERLOADED', undefined, { retryAfter: OVERLOADED_PAUSE });
    const sent = messages.map((message) => this.#enqueue(message));
    void this.#run();
    await Promise.all(sent);
  }

  /** Gives up everything that is not acknowledged, and takes nothing more. */
  close(): void {
    this.#closed = new TransportUnavailableError('the transport is closed');
    for (const waiting of this.#waiting) waiting.settle(this.#closed);
    this.#waiting = [];
  }

  #enqueue(message: EncodedMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => waiting.settle(new TransportUnavailableError('the message was not acknowledged in time')),
        this.#options.patience,
      );
      const settle = (error: Error | null) => {
        clearTimeout(timer);
        waiting.isSettled = true;
        if (error === null) resolve();
        else reject(error);
      };
      const waiting: Waiting = { message, settle, isSettled: false };
      this.#waiting.push(waiting);
      this.#bytes += message.value.length;
    });
  }

  async #run(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    // What is given in one turn of the event loop goes together, like the commands of one import: each has waited for its own promises.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) await this.#sendBatch(this.#takeBatch());
    this.#isSending = false;
  }

  #takeBatch(): readonly Waiting[] {
    let bytes = 0;
    const end = this.#waiting.findIndex(({ message }, index) => {
      bytes += message.value.length;
      return index === BATCH_MESSAGES || (index > 0 && bytes > BATCH_BYTES);
    });
    const batch = this.#waiting.splice(0, end === -1 ? this.#waiting.length : end);
    for (const { message } of batch) this.#bytes -= message.value.length;
    return batch;
  }

  /** Tries until it is acknowledged, nobody waits for it any more, or trying again is in vain. What was given up is not sent again. */
  async #sendBatch(batch: readonly Waiting[]): Promise<void> {
    for (let attempt = 0; this.#closed === null; attempt++) {
      const wanted = batch.filter(({ isSettled }) => !isSettled);
      if (wanted.length === 0) return;
      try {
        await this.#options.send(wanted.map(({ message }) => message));
        for (const waiting of wanted) waiting.settle(null);
        return;
      } catch (error) {
        if (this.#options.isFinal(error)) {
          for (const waiting of wanted) waiting.settle(error as Error);
          return;
        }
        await this.#options.backOff(attempt);
      }
    }
    for (const waiting of batch) waiting.settle(this.#closed);
  }
}

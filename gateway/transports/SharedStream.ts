import { CodedError } from '@c18n/platform/errors/CodedError';
import type { EventSink } from '../live/EventSink.ts';
import type { OperationClient } from '../operations/OperationClient.ts';
import type { RunningOperation } from '../operations/RunningOperation.ts';
import type { SessionHolder } from '../sessions/SessionHolder.ts';
import type { EventStream } from './EventStream.ts';
import { EventStreamOperation, type EventStreamOperationOptions } from './EventStreamOperation.ts';

export type SharedStreamOptions = {
  readonly session: SessionHolder;
  readonly address: string;
  /** So many operations may run at a time. */
  readonly most: number;
  /** Called where there are more. */
  readonly refused: () => void;
  readonly refusal: EventStreamOperationOptions['refusal'];
};

/** One event stream for many operations of a client, each with an id. It is reserved first, and opened then. */
export class SharedStream implements OperationClient {
  readonly session: SessionHolder;
  readonly address: string;
  readonly #options: SharedStreamOptions;
  readonly #operations = new Map<string, EventStreamOperation>();
  #stream: EventStream | null = null;
  #ending = false;

  constructor(options: SharedStreamOptions) {
    this.session = options.session;
    this.address = options.address;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#stream?.isOpen === true;
  }

  /** Whether it was open, and is so no more. */
  get hasEnded(): boolean {
    return this.#stream?.isOpen === false;
  }

  open(stream: EventStream): void {
    this.#stream = stream;
    // One for all operations: many come and go.
    stream.onClose(() => this.#leave());
    if (this.#ending) this.end();
  }

  /**
   * Starts an operation.
   *
   * @returns false where the id is in use, or the stream is not open, or not any more as its client does not read
   * @throws CodedError TOO_MANY_STREAMS
   */
  start(id: string, run: (sink: EventSink) => RunningOperation): boolean {
    const stream = this.#stream;
    if (stream?.isOpen !== true || this.#operations.has(id) || !stream.hears()) return false;
    if (this.#operations.size >= this.#options.most) {
      this.#options.refused();
      throw new CodedError('TOO_MANY_STREAMS');
    }
    const ended = () => {
      if (this.#operations.get(id) === operation) this.#operations.delete(id);
      if (this.#ending) this.end();
    };
    const operation = new EventStreamOperation({ stream, id, refusal: this.#options.refusal, ended }, run);
    this.#operations.set(id, operation);
    return true;
  }

  /** Stops an operation; nothing more is told of it. */
  stop(id: string): void {
    this.#operations.get(id)?.leave();
  }

  /** Ends the stream once nothing runs on it. */
  end(): void {
    this.#ending = true;
    if (this.#operations.size === 0) this.#stream?.end();
  }

  /** The client has gone. */
  #leave(): void {
    for (const operation of [...this.#operations.values()]) operation.leave();
  }
}

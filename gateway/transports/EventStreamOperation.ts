import type { GraphQLFormattedError } from 'graphql';
import { print } from 'graphql-sse';
import type { EventSink } from '../live/EventSink.ts';
import { latin1Json } from '../live/latin1Json.ts';
import type { RunningOperation } from '../operations/RunningOperation.ts';
import type { EventStream } from './EventStream.ts';

export type EventStreamOperationOptions = {
  readonly stream: EventStream;
  /** Tells its events from those of others on the stream; null where it has the stream for itself. */
  readonly id: string | null;
  /** Why it failed, as a client may see it. */
  readonly refusal: (error: unknown) => readonly GraphQLFormattedError[];
  /** Called when nothing more will come. */
  readonly ended: () => void;
};

/** An operation whose results are events of an event stream. Whoever starts it lets it leave when the stream closes. */
export class EventStreamOperation implements EventSink {
  readonly #stream: EventStream;
  readonly #head: string;
  readonly #tail: string;
  readonly #complete: string;
  readonly #refusal: EventStreamOperationOptions['refusal'];
  readonly #ended: () => void;
  readonly #running: RunningOperation;
  #left = false;

  /** @param run starts it */
  constructor(options: EventStreamOperationOptions, run: (sink: EventSink) => RunningOperation) {
    const { stream, id } = options;
    this.#stream = stream;
    this.#head = id === null ? 'event: next\ndata: ' : `event: next\ndata: {"id":${latin1Json(id)},"payload":`;
    this.#tail = id === null ? '\n\n' : '}\n\n';
    // `print` makes a text; the stream takes bytes.
    const complete =
      id === null ? print({ event: 'complete', data: null }) : print({ event: 'complete', data: { id } });
    this.#complete = Buffer.from(complete).toString('latin1');
    this.#refusal = options.refusal;
    this.#ended = options.ended;
    this.#running = run(this);
  }

  take(payload: string): boolean {
    return this.#stream.write(this.#head + payload + this.#tail, this);
  }

  complete(): void {
    if (this.#left) return;
    this.#left = true;
    this.#stream.write(this.#complete, this);
    this.#ended();
  }

  fail(error: unknown): void {
    // It may end while it is still being begun, which then fails as well.
    if (this.#left) return;
    this.take(latin1Json({ errors: this.#refusal(error) }));
    this.complete();
  }

  /** The stream takes more again. */
  resume(): void {
    this.#running.resume();
  }

  /** The client wants no more of it. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.#running.leave();
    this.#ended();
  }
}

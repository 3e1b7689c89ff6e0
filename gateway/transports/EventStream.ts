import type { ServerResponse } from 'node:http';
import type { GraphQLFormattedError } from 'graphql';
import { print } from 'graphql-sse';
import type { EventSink } from '../live/EventSink.ts';
import { latin1Json } from '../live/latin1Json.ts';
import type { RunningOperation } from '../operations/RunningOperation.ts';
import { TickWriter } from './TickWriter.ts';

const COMMENT = ':\n\n';

/** `COMPLETE`: by us; `LEFT`: by the client; `TOO_SLOW`: cut off. */
export type EventStreamEnd = 'COMPLETE' | 'LEFT' | 'TOO_SLOW';

export type EventStreamOptions = {
  /** So many bytes may wait for a client that reads slowly. */
  readonly bound: number;
  /** A client that takes nothing for so many milliseconds is cut off. */
  readonly stallTimeout: number;
  /** Called when it is. */
  readonly stalled: () => void;
  /** Called at once. Returns what is called with how it ended. */
  readonly opened: (writer: TickWriter) => (end: EventStreamEnd) => void;
  /** An idle stream gets a comment each so many milliseconds. */
  readonly keepAlive: number;
  /** Why an operation failed, as a client may see it. */
  readonly refusal: (error: unknown) => readonly GraphQLFormattedError[];
};

/** The results of one operation as server-sent events. */
export class EventStream implements EventSink {
  readonly #response: ServerResponse;
  readonly #writer: TickWriter;
  readonly #options: EventStreamOptions;
  readonly #beat: NodeJS.Timeout;
  readonly #ended: (end: EventStreamEnd) => void;
  #end: EventStreamEnd = 'LEFT';
  #running: RunningOperation | null = null;

  constructor(response: ServerResponse, options: EventStreamOptions) {
    this.#response = response;
    this.#options = options;
    this.#writer = new TickWriter(response, {
      ...{ bound: options.bound, stallTimeout: options.stallTimeout, isOpen: () => response.writable },
      stalled: () => {
        this.#end = 'TOO_SLOW';
        options.stalled();
        response.destroy();
      },
    });
    this.#ended = options.opened(this.#writer);
    // Also makes the headers go out at once.
    response.write(COMMENT);
    this.#beat = setInterval(() => response.writableNeedDrain || response.write(COMMENT), options.keepAlive);
    response.once('close', () => this.#close());
  }

  /** Runs the operation. Not to be called again. */
  run(start: (sink: EventSink) => RunningOperation): void {
    // The client may have left while it was found out who it is: that has been told already.
    if (this.#response.destroyed) this.#close();
    else this.#running = start(this);
  }

  take(payload: string): boolean {
    return this.#writer.write(`event: next\ndata: ${payload}\n\n`, () => this.#running?.resume());
  }

  complete(): void {
    this.#end = 'COMPLETE';
    this.#writer.flush();
    this.#response.end(print({ event: 'complete', data: null }));
  }

  fail(error: unknown): void {
    this.take(latin1Json({ errors: this.#options.refusal(error) }));
    this.complete();
  }

  #close(): void {
    clearInterval(this.#beat);
    this.#writer.close();
    this.#ended(this.#end);
    this.#running?.leave();
  }
}

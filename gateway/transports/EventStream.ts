import type { ServerResponse } from 'node:http';
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
};

/** A response that stays open for server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #writer: TickWriter;
  readonly #beat: NodeJS.Timeout;
  readonly #ended: (end: EventStreamEnd) => void;
  readonly #listeners: (() => void)[] = [];
  #end: EventStreamEnd = 'LEFT';
  #closed = false;

  constructor(response: ServerResponse, options: EventStreamOptions) {
    this.#response = response;
    this.#writer = new TickWriter(response, {
      ...{ bound: options.bound, stallTimeout: options.stallTimeout, isOpen: () => response.writable },
      stalled: () => {
        this.#end = 'TOO_SLOW';
        options.stalled();
        response.destroy();
      },
    });
    this.#ended = options.opened(this.#writer);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    // Also makes the headers go out at once.
    response.write(COMMENT);
    this.#beat = setInterval(() => response.writableNeedDrain || response.write(COMMENT), options.keepAlive);
    response.once('close', () => this.#close());
    // The client may have left before: that has been told already.
    if (response.destroyed) this.#close();
  }

  /** Calls the listener once the stream has ended, at once where it has. */
  onClose(listener: () => void): void {
    if (this.#closed) listener();
    else this.#listeners.push(listener);
  }

  /** Writes events, their bytes one a character, soon. See `TickWriter.write`. */
  write(events: string, resume: () => void): boolean {
    return this.#writer.write(events, resume);
  }

  /** Ends it in good order. */
  end(): void {
    this.#end = 'COMPLETE';
    this.#writer.flush();
    this.#response.end();
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#beat);
    this.#writer.close();
    this.#ended(this.#end);
    for (const listener of this.#listeners) listener();
  }
}

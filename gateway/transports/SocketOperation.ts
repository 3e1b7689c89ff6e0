import type { EventSink } from '../live/EventSink.ts';
import { latin1Json } from '../live/latin1Json.ts';
import type { RunningOperation } from '../operations/RunningOperation.ts';
import type { TickWriter } from './TickWriter.ts';
import { textFrameHeader } from './textFrameHeader.ts';

/** The end of an operation. */
type End = IteratorResult<never, undefined>;

/**
 * An operation of a WebSocket. Its results are written to the socket past graphql-ws, which iterates it only to learn how it ends.
 *
 * graphql-ws keeps operations by their ids and, when the iteration of one ends, deletes whatever has that id by then: so once `return` was
 * called, the client having left, `next` never settles, and the end of the one who left cannot end the one who took over its id.
 */
export class SocketOperation implements AsyncIterableIterator<never>, EventSink {
  readonly #writer: TickWriter;
  readonly #head: string;
  readonly #run: (sink: EventSink) => RunningOperation;
  readonly #ended: () => void;
  readonly #end = Promise.withResolvers<End>();
  readonly #resume = () => this.#running?.resume();
  #running: RunningOperation | null = null;
  #left = false;

  /**
   * @param run starts the operation
   * @param ended called when nothing more will come, perhaps more than once
   */
  constructor(options: {
    readonly id: string;
    readonly writer: TickWriter;
    readonly run: (sink: EventSink) => RunningOperation;
    readonly ended: () => void;
  }) {
    this.#writer = options.writer;
    this.#head = `{"id":${latin1Json(options.id)},"type":"next","payload":`;
    this.#run = options.run;
    this.#ended = options.ended;
    // Whoever has left awaits it no more.
    this.#end.promise.catch(() => {});
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<End> {
    if (this.#running === null && !this.#left) this.#running = this.#run(this);
    return this.#end.promise;
  }

  async return(): Promise<End> {
    this.#left = true;
    this.#running?.leave();
    this.#ended();
    return { value: undefined, done: true };
  }

  take(payload: string): boolean {
    const header = textFrameHeader(this.#head.length + payload.length + 1);
    return this.#writer.write(header + this.#head + closed(payload), this.#resume);
  }

  complete(): void {
    this.#settle(() => this.#end.resolve({ value: undefined, done: true }));
  }

  fail(error: unknown): void {
    this.#settle(() => this.#end.reject(error));
  }

  #settle(settle: () => void): void {
    this.#ended();
    if (this.#left) return;
    this.#writer.flush();
    settle();
  }
}

let last = { payload: '', closed: '}' };

/** A payload as the end of a message. Remembered for the next one who gets the same event. */
function closed(payload: string): string {
  if (last.payload !== payload) last = { payload, closed: `${payload}}` };
  return last.closed;
}

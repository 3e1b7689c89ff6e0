import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { MeteredConnection } from '../metrics/ConnectionMeter.ts';
import { TickWriter, type TickWriterOwner, type TickWriterSource } from './TickWriter.ts';
import type { TransportParts } from './TransportParts.ts';
import { UNREAD_BOUND } from './unreadBound.ts';

const COMMENT = ':\n\n';

export type EventStreamParts = Pick<TransportParts, 'configuration' | 'log' | 'meter'>;

/** A response that stays open for server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export class EventStream implements TickWriterOwner, MeteredConnection {
  readonly transport = 'event_stream';
  readonly socket: Socket;
  readonly writer: TickWriter;
  readonly #response: ServerResponse;
  readonly #parts: EventStreamParts;
  readonly #beat: NodeJS.Timeout;
  /** Ends the connection of a client that does not take what waited when the stream ended. */
  #farewell: NodeJS.Timeout | undefined;
  readonly #listeners: (() => void)[] = [];
  /** `COMPLETE`: by us; `LEFT`: by the client; `TOO_SLOW`: cut off. */
  #end: 'COMPLETE' | 'LEFT' | 'TOO_SLOW' = 'LEFT';
  #closed = false;

  constructor(socket: Socket, response: ServerResponse, parts: EventStreamParts) {
    const { live, keepAlive } = parts.configuration;
    this.socket = socket;
    this.#response = response;
    this.#parts = parts;
    this.writer = new TickWriter(response, this, live);
    parts.meter.enter(this);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    });
    // Also makes the headers go out at once.
    response.write(COMMENT);
    this.#beat = setInterval(() => response.writableNeedDrain || response.write(COMMENT), keepAlive);
    // A client that is gone makes a write fail; that it is closed is told as well.
    response.on('error', () => {});
    response.once('close', () => this.#close());
    // The client may have left before: that has been told already.
    if (response.destroyed) this.#close();
  }

  get isOpen(): boolean {
    return this.#response.writable;
  }

  get waiting(): number {
    return this.#response.writableLength;
  }

  /** The client does not read. */
  stalled(): void {
    this.#cutOff('slow_reader');
  }

  /**
   * To be called when the client asks for something that is answered here: one that does not read must not fill the memory.
   *
   * @returns whether it is to be heard: not where so much waits that it was cut off
   */
  hears(): boolean {
    if (this.waiting <= UNREAD_BOUND) return true;
    this.#cutOff('unread_answers');
    return false;
  }

  /** Calls the listener once the stream has ended, at once where it has. */
  onClose(listener: () => void): void {
    if (this.#closed) listener();
    else this.#listeners.push(listener);
  }

  /** Writes events, their bytes one a character, soon. See `TickWriter.write`. */
  write(events: string, source: TickWriterSource): boolean {
    return this.writer.write(events, source);
  }

  /** Ends it in good order, unless it has ended. */
  end(): void {
    if (this.#closed) return;
    this.#end = 'COMPLETE';
    // After the end nothing may be written, however long the client takes for what waits.
    clearInterval(this.#beat);
    this.writer.flush();
    this.#response.end();
    this.#farewell ??= setTimeout(() => this.stalled(), this.#parts.configuration.live.stallTimeout);
  }

  #cutOff(cap: 'slow_reader' | 'unread_answers'): void {
    const { log, meter } = this.#parts;
    this.#end = 'TOO_SLOW';
    meter.capped(cap);
    log.info({ waiting: this.waiting }, 'a client does not read');
    this.#response.destroy();
  }

  #close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearInterval(this.#beat);
    clearTimeout(this.#farewell);
    this.writer.close();
    this.#parts.meter.leave(this, this.#end);
    for (const listener of this.#listeners) listener();
  }
}

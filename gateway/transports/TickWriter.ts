import type { Writable } from 'node:stream';
import type { SharedMessage } from './SharedMessage.ts';

/** What is written to: a socket, or the response of a request. Bytes that are written, and do not wait, have been copied: shared ones go to sockets only. */
type Outlet = Pick<Writable, 'write' | 'once' | 'writableLength' | 'writableNeedDrain'>;

export type TickWriterBounds = {
  /** So many bytes may wait; beyond that nothing more is taken until they are gone. */
  readonly connectionBytes: number;
  /** How long that may take, in milliseconds. */
  readonly stallTimeout: number;
};

/** The connection that is written to. */
export type TickWriterOwner = {
  /** Whether anything may be written still. */
  readonly isOpen: boolean;
  /** Called when what waits took too long to go. */
  readonly stalled: () => void;
};

/** Who writes, and waits until more is taken. */
export type TickWriterSource = { readonly resume: () => void };
/** Who writes messages that others write, too, but for a word of their own. */
export type SharingSource = TickWriterSource & { readonly word: string };

const due: TickWriter[] = [];

function flushDue(): void {
  for (const writer of due.splice(0)) writer.flush();
}

/**
 * Joins everything that is written to one connection within a turn of the event loop into one write: the system call is the larger part of what
 * delivering a message costs.
 */
export class TickWriter {
  readonly #outlet: Outlet;
  readonly #owner: TickWriterOwner;
  readonly #bounds: TickWriterBounds;
  #pending = '';
  /** What waits, as long as it is all that does. */
  #shared: SharedMessage | null = null;
  #sharedWord = '';
  #isFull = false;
  /** Nearly nobody ever waits. */
  #waiting: Set<TickWriterSource> | null = null;
  #stall: NodeJS.Timeout | undefined;

  constructor(outlet: Outlet, owner: TickWriterOwner, bounds: TickWriterBounds) {
    this.#outlet = outlet;
    this.#owner = owner;
    this.#bounds = bounds;
  }

  /** Whether it waits for what was written to go, which `stallTimeout` bounds. */
  get isWaiting(): boolean {
    return this.#stall !== undefined;
  }

  /**
   * Writes bytes, given one a character, soon.
   *
   * @param source is told once more is taken, where this says false
   * @returns whether more is taken at once
   */
  write(bytes: string, source: TickWriterSource): boolean {
    this.#isDue();
    this.#join();
    this.#pending += bytes;
    return this.#takesMore(this.#pending.length, source);
  }

  /** Writes the frame of a message, soon, as `write` does. */
  writeShared(message: SharedMessage, source: SharingSource): boolean {
    if (!this.#isDue()) return this.write(message.frameWith(source.word), source);
    this.#shared = message;
    this.#sharedWord = source.word;
    return this.#takesMore(message.lengthWith(source.word), source);
  }

  /** Writes what waits now: before something that is written past this. */
  flush(): void {
    const [bytes, shared] = [this.#pending, this.#shared];
    this.#pending = '';
    this.#shared = null;
    if (!this.#owner.isOpen) return;
    if (shared !== null) {
      this.#outlet.write(shared.bytesWith(this.#sharedWord));
      // Nearly always the system has copied them by now. Where not, they are still to be read.
      if (this.#outlet.writableLength > 0) shared.giveAway();
    } else if (bytes !== '') this.#outlet.write(bytes, 'latin1');
    if (!this.#isFull || this.#stall !== undefined) return;
    if (!this.#outlet.writableNeedDrain) {
      this.#ready();
      return;
    }
    this.#stall = setTimeout(() => this.#owner.stalled(), this.#bounds.stallTimeout);
    this.#outlet.once('drain', () => this.#ready());
  }

  /** Nothing is written any more. */
  close(): void {
    clearTimeout(this.#stall);
    this.#pending = '';
    this.#shared = null;
    this.#waiting = null;
  }

  /** Has it written at the end of the turn. @returns whether nothing waited before */
  #isDue(): boolean {
    if (this.#pending !== '' || this.#shared !== null) return false;
    if (due.length === 0) setImmediate(flushDue);
    due.push(this);
    return true;
  }

  #join(): void {
    if (this.#shared === null) return;
    this.#pending = this.#shared.frameWith(this.#sharedWord);
    this.#shared = null;
  }

  /** @param length bytes that wait here */
  #takesMore(length: number, source: TickWriterSource): boolean {
    this.#isFull ||= length + this.#outlet.writableLength > this.#bounds.connectionBytes;
    if (this.#isFull) this.#waiting = (this.#waiting ?? new Set()).add(source);
    return !this.#isFull;
  }

  #ready(): void {
    clearTimeout(this.#stall);
    this.#stall = undefined;
    this.#isFull = false;
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const source of waiting) source.resume();
  }
}

import type { Writable } from 'node:stream';

/** What is written to: a socket, or the response of a request. */
type Outlet = Pick<Writable, 'write' | 'once' | 'writableLength' | 'writableNeedDrain'>;

export type TickWriterOptions = {
  /** Whether anything may be written still. */
  readonly isOpen: () => boolean;
  /** So many bytes may wait; beyond that nothing more is taken until they are gone. */
  readonly bound: number;
  /** How long that may take, in milliseconds. */
  readonly stallTimeout: number;
  /** Called when it took longer. */
  readonly stalled: () => void;
};

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
  readonly #options: TickWriterOptions;
  #pending = '';
  #isFull = false;
  readonly #waiting = new Set<() => void>();
  #stall: NodeJS.Timeout | undefined;

  constructor(outlet: Outlet, options: TickWriterOptions) {
    this.#outlet = outlet;
    this.#options = options;
  }

  /** Whether it waits for what was written to go, which `stallTimeout` bounds. */
  get isWaiting(): boolean {
    return this.#stall !== undefined;
  }

  /**
   * Writes bytes, given one a character, soon.
   *
   * @param resume called once more is taken, where this says false
   * @returns whether more is taken at once
   */
  write(bytes: string, resume: () => void): boolean {
    if (this.#pending === '') {
      if (due.length === 0) setImmediate(flushDue);
      due.push(this);
    }
    this.#pending += bytes;
    this.#isFull ||= this.#pending.length + this.#outlet.writableLength > this.#options.bound;
    if (this.#isFull) this.#waiting.add(resume);
    return !this.#isFull;
  }

  /** Writes what waits now: before something that is written past this. */
  flush(): void {
    const bytes = this.#pending;
    this.#pending = '';
    if (!this.#options.isOpen()) return;
    if (bytes !== '') this.#outlet.write(bytes, 'latin1');
    if (!this.#isFull || this.#stall !== undefined) return;
    if (!this.#outlet.writableNeedDrain) {
      this.#ready();
      return;
    }
    this.#stall = setTimeout(this.#options.stalled, this.#options.stallTimeout);
    this.#outlet.once('drain', () => this.#ready());
  }

  /** Nothing is written any more. */
  close(): void {
    clearTimeout(this.#stall);
    this.#pending = '';
    this.#waiting.clear();
  }

  #ready(): void {
    clearTimeout(this.#stall);
    this.#stall = undefined;
    this.#isFull = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resume of waiting) resume();
  }
}

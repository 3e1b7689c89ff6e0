import type { EncodedEvent } from './EncodedEvent.ts';

/**
 * The last events of a group, bounded by their bytes. Each has a sequence, dense within the ring. Everything that the group told after
 * `floor` is in it.
 */
export class EventRing {
  readonly #capacity: number;
  readonly #isLatest: boolean;
  #events: EncodedEvent[] = [];
  /** Events before this index of the array are gone; the array is cut now and then. */
  #start = 0;
  #firstSequence = 0;
  #bytes = 0;
  #floor: number;
  #lastLostHint = -1;

  /**
   * @param capacity bytes of events that are kept; `latest`: each event tells the whole, so that only the last is
   * @param floor the number after which the first event comes
   */
  constructor(capacity: number | 'latest', floor: number) {
    this.#isLatest = capacity === 'latest';
    this.#capacity = capacity === 'latest' ? 0 : capacity;
    this.#floor = floor;
  }

  /** Every event that was told after this number is here. */
  get floor(): number {
    return this.#floor;
  }

  /** The sequence of the next event. */
  get next(): number {
    return this.#firstSequence + this.#events.length - this.#start;
  }

  /** The sequence that somebody new begins with. */
  get start(): number {
    return this.#isLatest ? this.#firstSequence : this.next;
  }

  add(event: EncodedEvent): void {
    this.#events.push(event);
    this.#bytes += event.payload.length;
    while (this.#bytes > this.#capacity && this.#events.length - this.#start > 1) this.#dropFirst();
    if (this.#start > 64 && this.#start * 2 > this.#events.length) {
      this.#events = this.#events.slice(this.#start);
      this.#start = 0;
    }
  }

  /** The event with a sequence; undefined where it is gone or has not happened. */
  at(sequence: number): EncodedEvent | undefined {
    return sequence < this.#firstSequence ? undefined : this.#events[this.#start + sequence - this.#firstSequence];
  }

  /** The first sequence that is here and not before the given one. */
  from(sequence: number): number {
    return Math.max(sequence, this.#firstSequence);
  }

  /** Whether a hint with this sequence or a later one is gone, and not made up for by the last. */
  hasLostHint(sequence: number): boolean {
    return !this.#isLatest && this.#lastLostHint >= sequence;
  }

  /** Passes an event over that is not kept, because it may not be told so again. */
  skip(event: EncodedEvent): void {
    this.#lose(event, this.next);
    this.clear(this.#floor);
    this.#firstSequence++;
  }

  /** Forgets all events: what they tell is not so any more. Those of the place can be told anew, hints are lost. */
  clear(floor: number): void {
    const lastHint = this.#events.findLastIndex((event, index) => index >= this.#start && event.isHint);
    if (lastHint !== -1) this.#lastLostHint = this.#firstSequence + lastHint - this.#start;
    this.#firstSequence = this.next;
    this.#events = [];
    this.#start = 0;
    this.#bytes = 0;
    this.#floor = floor;
  }

  #dropFirst(): void {
    const event = this.#events[this.#start];
    if (event === undefined) return;
    // Set free; the array itself is cut later.
    this.#events[this.#start] = GONE;
    this.#bytes -= event.payload.length;
    this.#lose(event, this.#firstSequence);
    this.#start++;
    this.#firstSequence++;
  }

  #lose(event: EncodedEvent, sequence: number): void {
    if (event.isHint) this.#lastLostHint = sequence;
    else this.#floor = event.number;
  }
}

const GONE: EncodedEvent = { number: 0, isHint: true, payload: '' };

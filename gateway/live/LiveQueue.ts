import type { Fact } from '@c18n/platform/domain/Fact';
import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveSource } from '@c18n/platform/live/LiveField';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { LiveConfiguration } from '../GatewayConfiguration.ts';
import { type Behind, catchUpFromLedger, catchUpFromMemory } from './catchUp.ts';
import type { EventQueue, QueuedEvent } from './EventQueue.ts';
import { eventOf } from './eventOf.ts';
import { HintTopics } from './HintTopics.ts';
import type { Hub, HubMember } from './Hub.ts';

type QueueBounds = Pick<LiveConfiguration, 'queueSize' | 'blockSize'>;

/**
 * The events that wait for one subscriber: those of its place, in order, without gaps or repeats, and hints. Bounded: when too many
 * wait they are dropped, and read again from the ledger when the subscriber asks for more.
 */
export class LiveQueue implements EventQueue, HubMember {
  readonly #hub: Hub;
  readonly #ledger: Ledger;
  readonly #source: LiveSource;
  readonly #key: PartitionKey;
  readonly #bounds: QueueBounds;
  /** Called when there may be more to take. */
  readonly #wake: () => void;
  readonly #topics: HintTopics | null;
  #events: QueuedEvent[] = [];
  /** So many of the events are hints. */
  #hints = 0;
  /** The place has been told, or is queued, through this number. */
  #through: number;
  /** Events up to this number have been taken. */
  #taken: number;
  #live = false;
  #fault: unknown = null;

  constructor(options: {
    readonly hub: Hub;
    readonly ledger: Ledger;
    readonly source: LiveSource;
    readonly partition: number;
    readonly start: number;
    readonly bounds: QueueBounds;
    readonly wake: () => void;
  }) {
    this.#hub = options.hub;
    this.#ledger = options.ledger;
    this.#source = options.source;
    this.#key = { stream: options.source.stream, partition: options.partition };
    this.#bounds = options.bounds;
    this.#wake = options.wake;
    this.#through = options.start;
    this.#taken = options.start;
    this.#hub.follow({ place: options.source.place }, this);
    const { hub, source } = options;
    const { hints, place: own } = source;
    this.#topics = hints === undefined ? null : new HintTopics({ hub, member: this, hints, own });
  }

  /** Whether it hints at what happens at a place. */
  hintsOf(place: string): boolean {
    return this.#topics?.has(place) === true;
  }

  offer(fact: Fact): void {
    try {
      this.#hear(fact);
    } catch (error) {
      // A hint that its domain cannot make, or that does not fit any more, ends this stream and not the feed.
      this.#fault = error;
      this.#wake();
    }
  }

  #hear(fact: Fact): void {
    if (fact.place !== this.#source.place) this.#offerHint(fact);
    else if (this.#live && fact.number > this.#through) this.#offerNext(fact);
  }

  /** Learns where hints come from: none is missed from then on. @throws CodedError UNAVAILABLE */
  async settle(): Promise<void> {
    await this.#topics?.settle();
  }

  /**
   * The next event; null where none waits now, and `wake` will be called. A promise where it must be read from the ledger first.
   *
   * @returns one that rejects with CodedError TOO_SLOW where hints had to be dropped
   */
  take(): Promise<QueuedEvent | null> | QueuedEvent | null {
    if (this.#events.length === 0 && !this.#live) return this.#catchUp().then(() => this.take());
    if (this.#fault !== null) return Promise.reject(this.#fault);
    const next = this.#events.shift() ?? null;
    if (next?.number != null) this.#taken = next.number;
    else if (next !== null) this.#hints -= 1;
    return next;
  }

  /** The number after which a client that has seen everything taken so far continues. */
  get position(): number {
    return this.#taken;
  }

  close(): void {
    this.#hub.unfollow({ place: this.#source.place }, this);
    this.#topics?.close();
    this.#events = [];
  }

  async #catchUp(): Promise<void> {
    const behind: Behind = { ...this.#key, place: this.#source.place, number: this.#through };
    const caught =
      catchUpFromMemory(this.#hub, behind, this.#bounds.queueSize) ??
      (await catchUpFromLedger(this.#hub, this.#ledger, behind, this.#bounds.blockSize));
    // No await between here and the memory's answer: what the hub hears next is the next fact.
    this.#live = caught.live;
    this.#through = caught.through;
    for (const fact of caught.facts) this.#push(eventOf(this.#source, fact), fact.number, fact.time);
  }

  #offerNext(fact: Fact): void {
    const event = eventOf(this.#source, fact);
    if (event !== null && this.#events.length - this.#hints >= this.#bounds.queueSize) {
      this.#fallBehind();
      return;
    }
    this.#through = fact.number;
    this.#push(event, fact.number, fact.time);
  }

  #push(event: QueuedEvent['event'] | null, number: number | null, time: number): void {
    if (event === null) return;
    if (number === null) this.#hints += 1;
    this.#events.push({ event, number, time });
    this.#wake();
  }

  #fallBehind(): void {
    this.#live = false;
    this.#events = this.#events.filter((queued) => queued.number === null);
    this.#through = this.#taken;
  }

  #offerHint(fact: Fact): void {
    const meant = this.#source.hints?.hint(fact);
    if (meant === undefined) return;
    if (meant.follow !== undefined) this.#topics?.follow(meant.follow);
    if (meant.unfollow !== undefined) this.#topics?.unfollow(meant.unfollow);
    // Unlike the place's own events they cannot be read again. Who catches up reads those between, and has not become slow by it.
    if (meant.event !== null && this.#hints >= this.#bounds.queueSize) throw new CodedError('TOO_SLOW');
    this.#push(meant.event, null, fact.time);
  }
}

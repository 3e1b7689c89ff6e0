import type { LiveMeter } from '../metrics/LiveMeter.ts';
import type { EncodedEvent } from './EncodedEvent.ts';
import { EventPump, type EventPumpParts } from './EventPump.ts';
import type { EventQueue } from './EventQueue.ts';
import type { EventRing } from './EventRing.ts';
import type { GroupHistory } from './GroupHistory.ts';
import type { GroupMember } from './GroupMember.ts';
import { GroupReplay } from './GroupReplay.ts';
import { GroupRoster } from './GroupRoster.ts';
import { handEvent, isKnown } from './handEvent.ts';
import { LiveMembers } from './LiveMembers.ts';

export type GroupParts = Pick<EventPumpParts, 'atOnce' | 'tell'> & {
  /** The events of the followed place, from the group's beginning on; `wake` is to be called when there may be more. */
  readonly queue: (wake: () => void) => EventQueue;
  readonly ring: EventRing;
  readonly history: GroupHistory;
  readonly meter: LiveMeter;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** Called when the last member has gone. */
  readonly emptied: () => void;
};

/**
 * All subscribers whose results are the same: one operation, one set of variables, one authorisation scope. Each event is executed and
 * encoded once, and handed to every live member. Who falls behind, or begins in the past, catches up (`GroupReplay`).
 */
export class Group {
  readonly ring: EventRing;
  /** Resolves when it is known where hints come from: none is missed from then on. Rejects with UNAVAILABLE. */
  readonly settled: Promise<void>;
  readonly #parts: GroupParts;
  readonly #queue: EventQueue;
  readonly #pump: EventPump;
  readonly #roster = new GroupRoster();
  readonly #live = new LiveMembers();
  readonly #replay: GroupReplay;
  /** The number of the last event that went out. */
  #told: number;
  /** What was executed before the group was made to forget is not kept. */
  #forgotten = 0;

  constructor(parts: GroupParts) {
    this.#parts = parts;
    this.ring = parts.ring;
    this.#replay = new GroupReplay({ ...parts, live: this.#live });
    this.#told = parts.ring.floor;
    this.#queue = parts.queue(() => this.#pump.wake());
    this.#pump = new EventPump({
      ...{ queue: this.#queue, atOnce: parts.atOnce, tell: parts.tell },
      begin: ({ time }) => {
        const forgotten = this.#forgotten;
        return (event) => this.#emit(event, forgotten === this.#forgotten, time);
      },
      fail: (error) => {
        for (const member of this.#roster.all()) member.fail(error);
      },
    });
    this.settled = this.#queue.settle();
    // Whoever joins awaits it.
    this.settled.catch(() => {});
    this.#pump.wake();
  }

  /** Takes a member in. It begins to hear when it is caught up with (`catchUp`). */
  attach(member: GroupMember): void {
    this.#roster.add(member);
  }

  /** A member begins to hear, if only what it has to catch up with. */
  begin(member: GroupMember): void {
    this.#queue.join?.(member);
    this.catchUp(member);
  }

  detach(member: GroupMember): void {
    if (!this.#roster.delete(member)) return;
    this.setBehind(member);
    this.#queue.part?.(member);
    if (this.#roster.size > 0) return;
    this.#pump.close();
    this.#parts.emptied();
  }

  /** How many members it has. */
  get size(): number {
    return this.#roster.size;
  }

  /** How many of them are handed each event at once. */
  get liveSize(): number {
    return this.#live.size;
  }

  /** The members of a person. */
  membersOf(person: string): Iterable<GroupMember> {
    return this.#roster.of(person);
  }

  /** All persons who are members; those not signed in are none. */
  persons(): readonly string[] {
    return this.#roster.persons();
  }

  /** Takes a member from those who are handed each event. */
  setBehind(member: GroupMember): void {
    if (this.#live.delete(member)) member.hint = this.ring.next;
  }

  /** Brings a member up to where the group is, and makes it live. Does nothing for one that is not ready or already on its way. */
  catchUp(member: GroupMember): void {
    this.#replay.catchUp(member);
  }

  /** Whether it hints at what happens at a place. */
  hintsOf(place: string): boolean {
    return this.#queue.hintsOf?.(place) === true;
  }

  /** Forgets what was told, which is not to be told again as it was. It is executed anew for whoever is behind. */
  forget(): void {
    this.#forgotten++;
    this.#parts.history.forget();
    this.ring.clear(this.#told);
    this.#queue.repeat?.();
  }

  #emit(event: EncodedEvent, isKept: boolean, time: number | undefined): void {
    const sequence = this.ring.next;
    if (isKept) this.ring.add(event);
    else this.ring.skip(event);
    this.#told = event.number;
    const now = this.#parts.now();
    let deliveries = 0;
    // From the end: who ends or falls behind is replaced by one that was served.
    for (let place = this.#live.size - 1; place >= 0; place--) {
      const member = this.#live.at(place);
      if (member === undefined || isKnown(event, sequence, member) || !member.isCurrent(now)) continue;
      handEvent(event, sequence, member);
      deliveries++;
      if (member.isFull) this.setBehind(member);
    }
    this.#parts.meter.told(deliveries, time);
  }
}

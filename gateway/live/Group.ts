import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveMeter } from '../metrics/LiveMeter.ts';
import type { EncodedEvent } from './EncodedEvent.ts';
import { EventPump, type EventPumpParts } from './EventPump.ts';
import type { EventQueue } from './EventQueue.ts';
import type { EventRing } from './EventRing.ts';
import type { GroupHistory } from './GroupHistory.ts';
import type { GroupMember } from './GroupMember.ts';

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
 * encoded once, and handed to every live member. Who falls behind, or begins in the past, catches up from the ring and before that from
 * blocks of history that members share.
 */
export class Group {
  readonly ring: EventRing;
  /** Resolves when it is known where hints come from: none is missed from then on. Rejects with UNAVAILABLE. */
  readonly settled: Promise<void>;
  readonly #parts: GroupParts;
  readonly #queue: EventQueue;
  readonly #pump: EventPump;
  readonly #members = new Map<string | null, Set<GroupMember>>();
  /** Dense: who leaves is replaced by the last. */
  readonly #live: GroupMember[] = [];
  #count = 0;
  /** The number of the last event that went out. */
  #told: number;
  /** What was executed before the group was made to forget is not kept. */
  #forgotten = 0;

  constructor(parts: GroupParts) {
    this.#parts = parts;
    this.ring = parts.ring;
    this.#told = parts.ring.floor;
    this.#queue = parts.queue(() => this.#pump.wake());
    this.#pump = new EventPump({
      ...{ queue: this.#queue, atOnce: parts.atOnce, tell: parts.tell },
      begin: ({ time }) => {
        const forgotten = this.#forgotten;
        return (event) => this.#emit(event, forgotten === this.#forgotten, time);
      },
      fail: (error) => this.#fail(error),
    });
    this.settled = this.#queue.settle();
    // Whoever joins awaits it.
    this.settled.catch(() => {});
    this.#pump.wake();
  }

  /** Takes a member in. It begins to hear when it is caught up with (`catchUp`). */
  attach(member: GroupMember): void {
    const { person } = member;
    const members = this.#members.get(person);
    if (members === undefined) this.#members.set(person, new Set([member]));
    else members.add(member);
    this.#count++;
  }

  /** A member begins to hear, if only what it has to catch up with. */
  begin(member: GroupMember): void {
    this.#queue.join?.(member);
    this.catchUp(member);
  }

  detach(member: GroupMember): void {
    const { person } = member;
    const members = this.#members.get(person);
    if (!members?.delete(member)) return;
    if (members.size === 0) this.#members.delete(person);
    this.setBehind(member);
    this.#queue.part?.(member);
    if (--this.#count > 0) return;
    this.#pump.close();
    this.#parts.emptied();
  }

  /** How many members it has. */
  get size(): number {
    return this.#count;
  }

  /** How many of them are handed each event at once. */
  get liveSize(): number {
    return this.#live.length;
  }

  /** The members of a person. */
  membersOf(person: string): Iterable<GroupMember> {
    return this.#members.get(person) ?? [];
  }

  /** All persons who are members; those not signed in are none. */
  persons(): readonly string[] {
    return [...this.#members.keys()].filter((person) => person !== null);
  }

  /** Takes a member from those who are handed each event. */
  setBehind(member: GroupMember): void {
    const { place } = member;
    if (place < 0) return;
    member.place = -1;
    member.hint = this.ring.next;
    const last = this.#live.pop();
    if (last === undefined || last === member) return;
    this.#live[place] = last;
    last.place = place;
  }

  /** Brings a member up to where the group is, and makes it live. Does nothing for one that is not ready or already on its way. */
  catchUp(member: GroupMember): void {
    if (member.place >= 0 || member.isCatchingUp || !member.isReady) return;
    if (this.#catchUpFromRing(member)) return;
    member.isCatchingUp = true;
    this.#catchUpFromHistory(member)
      .catch((error: unknown) => member.fail(error))
      .finally(() => {
        member.isCatchingUp = false;
        this.catchUp(member);
      });
  }

  /** Forgets what was told, which is not to be told again as it was. It is executed anew for whoever is behind. */
  forget(): void {
    this.#forgotten++;
    this.#parts.history.forget();
    this.ring.clear(this.#told);
    this.#queue.repeat?.();
  }

  /** @returns false where the ring does not reach back to the member. No await between here and being live: nothing is missed. */
  #catchUpFromRing(member: GroupMember): boolean {
    const { ring } = this;
    if (member.number < ring.floor) return false;
    if (ring.hasLostHint(member.hint)) {
      // Unlike the place's own events they cannot be read again.
      member.fail(new CodedError('TOO_SLOW'));
      return true;
    }
    if (!member.isCurrent(this.#parts.now())) return true;
    for (let sequence = ring.from(0); member.isReady; sequence++) {
      const event = ring.at(sequence);
      if (event === undefined) break;
      if (!isKnown(event, sequence, member)) this.#handAgain(event, sequence, member);
    }
    if (!member.isReady) return true;
    member.hint = ring.next;
    member.place = this.#live.length;
    this.#live.push(member);
    return true;
  }

  async #catchUpFromHistory(member: GroupMember): Promise<void> {
    while (member.isReady && member.number < this.ring.floor) {
      const before = member.number;
      const { events, through } = await this.#parts.history.after(before);
      // Whatever it is that keeps history from reaching where the ring begins: it must not be tried for ever.
      if (through <= before && before < this.ring.floor) throw new CodedError('UNAVAILABLE');
      if (!member.isReady || !member.isCurrent(this.#parts.now())) return;
      for (const event of events) {
        if (event.number <= member.number) continue;
        this.#handAgain(event, 0, member);
        if (!member.isReady) return;
      }
      member.number = Math.max(member.number, through);
    }
  }

  #handAgain(event: EncodedEvent, sequence: number, member: GroupMember): void {
    this.#parts.meter.caughtUp++;
    this.#hand(event, sequence, member);
  }

  #hand(event: EncodedEvent, sequence: number, member: GroupMember): void {
    if (event.isHint) member.hint = sequence + 1;
    else member.number = event.number;
    if (!member.sink.take(event.payload)) member.isFull = true;
  }

  #emit(event: EncodedEvent, isKept: boolean, time: number | undefined): void {
    const sequence = this.ring.next;
    if (isKept) this.ring.add(event);
    else this.ring.skip(event);
    this.#told = event.number;
    const now = this.#parts.now();
    let deliveries = 0;
    // From the end: who ends or falls behind is replaced by one that was served.
    for (let place = this.#live.length - 1; place >= 0; place--) {
      const member = this.#live[place];
      if (member === undefined || isKnown(event, sequence, member) || !member.isCurrent(now)) continue;
      this.#hand(event, sequence, member);
      deliveries++;
      if (member.isFull) this.setBehind(member);
    }
    this.#parts.meter.told(deliveries, time);
  }

  #fail(error: unknown): void {
    for (const members of [...this.#members.values()]) for (const member of [...members]) member.fail(error);
  }
}

function isKnown(event: EncodedEvent, sequence: number, member: GroupMember): boolean {
  return event.isHint ? sequence < member.hint : event.number <= member.number;
}

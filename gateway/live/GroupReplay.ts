import { CodedError } from '@c18n/platform/errors/CodedError';
import type { LiveMeter } from '../metrics/LiveMeter.ts';
import type { EncodedEvent } from './EncodedEvent.ts';
import type { EventRing } from './EventRing.ts';
import type { GroupHistory } from './GroupHistory.ts';
import type { GroupMember } from './GroupMember.ts';
import { handEvent, isKnown } from './handEvent.ts';
import type { LiveMembers } from './LiveMembers.ts';

export type GroupReplayParts = {
  readonly ring: EventRing;
  readonly history: GroupHistory;
  readonly live: LiveMembers;
  readonly meter: LiveMeter;
  /** The clock, in milliseconds since the epoch. */
  readonly now: () => number;
};

/** Brings members of a group up to where it is, from its ring and before that from blocks of history that members share. */
export class GroupReplay {
  readonly #parts: GroupReplayParts;

  constructor(parts: GroupReplayParts) {
    this.#parts = parts;
  }

  /** Brings a member up to where the group is, and makes it live. Does nothing for one that is not ready or already on its way. */
  catchUp(member: GroupMember): void {
    if (member.place >= 0 || member.isCatchingUp || !member.isReady) return;
    if (this.#fromRing(member)) return;
    member.isCatchingUp = true;
    this.#fromHistory(member)
      .catch((error: unknown) => member.fail(error))
      .finally(() => {
        member.isCatchingUp = false;
        this.catchUp(member);
      });
  }

  /** @returns false where the ring does not reach back to the member. No await between here and being live: nothing is missed. */
  #fromRing(member: GroupMember): boolean {
    const { ring, live, now } = this.#parts;
    if (member.number < ring.floor) return false;
    if (ring.hasLostHint(member.hint)) {
      // Unlike the place's own events they cannot be read again.
      member.fail(new CodedError('TOO_SLOW'));
      return true;
    }
    if (!member.isCurrent(now())) return true;
    for (let sequence = ring.from(0); member.isReady; sequence++) {
      const event = ring.at(sequence);
      if (event === undefined) break;
      if (!isKnown(event, sequence, member)) this.#hand(event, sequence, member);
    }
    if (!member.isReady) return true;
    member.hint = ring.next;
    live.add(member);
    return true;
  }

  async #fromHistory(member: GroupMember): Promise<void> {
    const { ring, history, now } = this.#parts;
    while (member.isReady && member.number < ring.floor) {
      const before = member.number;
      const { events, through } = await history.after(before);
      // Whatever it is that keeps history from reaching where the ring begins: it must not be tried for ever.
      if (through <= before && before < ring.floor) throw new CodedError('UNAVAILABLE');
      if (!member.isReady || !member.isCurrent(now())) return;
      for (const event of events) {
        if (event.number <= member.number) continue;
        this.#hand(event, 0, member);
        if (!member.isReady) return;
      }
      member.number = Math.max(member.number, through);
    }
  }

  #hand(event: EncodedEvent, sequence: number, member: GroupMember): void {
    this.#parts.meter.caughtUp++;
    handEvent(event, sequence, member);
  }
}

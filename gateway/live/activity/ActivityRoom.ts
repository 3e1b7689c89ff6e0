import type { Fact } from '@c18n/platform/domain/Fact';
import type { Activity } from '@c18n/platform/live/Activity';
import type { ActivityMessage } from '@c18n/platform/live/ActivityMessage';
import type { LiveSource } from '@c18n/platform/live/LiveField';
import type { Log } from '@c18n/platform/logging/Log';
import type { Ephemera } from '@c18n/platform/ports/Ephemera';
import type { Hub, HubMember } from '../Hub.ts';
import { ActivityChannel, REPORT } from './ActivityChannel.ts';
import { ActivityState } from './ActivityState.ts';

/** A gateway that has not reported for so many milliseconds is gone: two reports may be lost. */
const GONE = 2.5 * REPORT.always;

/** Hears of a room. Neither throws nor waits. */
export type RoomListener = {
  /** Something is not as it was. */
  readonly changed: () => void;
  /** It is time to see whether those who are there may still be. */
  readonly look: () => void;
};

export type RoomParts = {
  readonly ephemera: Pick<Ephemera, 'publish' | 'subscribe'>;
  readonly hub: Hub;
  /** What this gateway calls itself before the others. */
  readonly self: string;
  readonly log: Log;
};

/**
 * Who is at one place, for as long as somebody looks by this gateway: they all share it. Times are those of a clock that does not jump.
 */
export class ActivityRoom implements HubMember {
  readonly #parts: RoomParts;
  readonly #places: readonly string[];
  readonly #ends: (fact: Fact) => readonly string[];
  readonly #state = new ActivityState();
  readonly #listeners = new Set<RoomListener>();
  readonly #channel: ActivityChannel;
  readonly #looking: NodeJS.Timeout;
  #expiring: NodeJS.Timeout | null = null;

  constructor({ place, rights, activity }: LiveSource, parts: RoomParts) {
    this.#parts = parts;
    this.#places = [place, ...(rights?.places ?? [])];
    this.#ends = activity?.ends ?? (() => []);
    for (const one of this.#places) parts.hub.follow({ place: one }, this);
    const own = () => this.#state.own();
    const typing = () => this.#state.typing(performance.now());
    this.#channel = new ActivityChannel({ ...parts, place, own, typing, hear: (message) => this.#hear(message) });
    this.#looking = setInterval(() => this.#look(), REPORT.always).unref();
  }

  get activity(): Activity {
    return this.#state.activity();
  }

  /** Whether somebody listens. */
  get isWanted(): boolean {
    return this.#listeners.size > 0;
  }

  listen(listener: RoomListener): void {
    this.#listeners.add(listener);
  }

  unlisten(listener: RoomListener): void {
    this.#listeners.delete(listener);
  }

  /** Shows a person, for one stream. */
  enter(person: string): void {
    if (this.#state.enter(person)) this.#changeOwn();
  }

  /** One of the streams that showed the person has ended. */
  leave(person: string): void {
    if (this.#state.leave(person)) this.#changeOwn();
  }

  offer(fact: Fact): void {
    try {
      const ended = this.#ends(fact).filter((person) => this.#state.endTyping(person));
      if (ended.length > 0) this.#change();
    } catch (error) {
      // A fault of one domain must not keep facts from everybody.
      this.#parts.log.error({ err: error, type: fact.type, number: fact.number }, 'a fact could not be read');
    }
  }

  close(): void {
    for (const one of this.#places) this.#parts.hub.unfollow({ place: one }, this);
    this.#channel.close();
    clearInterval(this.#looking);
    if (this.#expiring !== null) clearTimeout(this.#expiring);
  }

  #hear(message: ActivityMessage): void {
    if (this.#take(message, performance.now())) this.#change();
    else this.#expireInTime();
  }

  #take(message: ActivityMessage, time: number): boolean {
    if ('from' in message) return this.#state.hear(message, time, time + GONE);
    const { typing, lasts } = message;
    return lasts > 0 ? this.#state.type(typing, time + lasts) : this.#state.endTyping(typing);
  }

  #changeOwn(): void {
    this.#channel.reportSoon();
    this.#change();
  }

  #change(): void {
    this.#expireInTime();
    for (const listener of this.#listeners) listener.changed();
  }

  #look(): void {
    for (const listener of [...this.#listeners]) listener.look();
    this.#expire();
  }

  #expire(): void {
    if (this.#state.expire(performance.now())) this.#change();
    else this.#expireInTime();
  }

  #expireInTime(): void {
    if (this.#expiring !== null) clearTimeout(this.#expiring);
    this.#expiring = null;
    const { nextEnd } = this.#state;
    if (nextEnd === null) return;
    this.#expiring = setTimeout(() => this.#expire(), Math.ceil(nextEnd - performance.now())).unref();
  }
}

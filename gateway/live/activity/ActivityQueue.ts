import type { LiveActivity, LiveSource } from '@c18n/platform/live/LiveField';
import type { EventQueue, QueuedEvent } from '../EventQueue.ts';
import type { GroupMember } from '../GroupMember.ts';
import type { ActivityRoom, RoomListener } from './ActivityRoom.ts';
import type { ActivityRooms } from './ActivityRooms.ts';

/** Whatever changes within so many milliseconds is one event. */
const TOGETHER = 250;

/** Who is at a place, as a group's events: always the latest, and no more often than is of use to people. */
export class ActivityQueue implements EventQueue, RoomListener {
  /** Events of this kind have no numbers: members stay where they began. */
  readonly position: number;
  readonly #activity: LiveActivity;
  readonly #place: string;
  readonly #rooms: ActivityRooms;
  readonly #room: ActivityRoom;
  readonly #now: () => number;
  readonly #wake: () => void;
  readonly #members = new Set<GroupMember>();
  #waiting: NodeJS.Timeout | null = null;
  #isDue = false;

  constructor(options: {
    readonly rooms: ActivityRooms;
    readonly source: LiveSource;
    /** That of the source. */
    readonly activity: LiveActivity;
    readonly start: number;
    /** The clock that tokens expire by. */
    readonly now: () => number;
    readonly wake: () => void;
  }) {
    const { source, rooms } = options;
    this.position = options.start;
    this.#activity = options.activity;
    this.#place = source.place;
    this.#rooms = rooms;
    this.#now = options.now;
    this.#wake = options.wake;
    this.#room = rooms.listen(source, this);
    // Those who are asked who is there have answered by then.
    this.changed();
  }

  async settle(): Promise<void> {}

  take(): QueuedEvent | null {
    if (!this.#isDue) return null;
    this.#isDue = false;
    return { event: this.#activity.event(this.#room.activity), number: null };
  }

  changed(): void {
    if (this.#waiting !== null) return;
    this.#waiting = setTimeout(() => {
      this.#waiting = null;
      this.#isDue = true;
      this.#wake();
    }, TOGETHER);
  }

  look(): void {
    const now = this.#now();
    for (const member of [...this.#members]) member.isCurrent(now);
  }

  repeat(): void {
    this.changed();
  }

  join(member: GroupMember): void {
    this.#members.add(member);
    const { person } = member;
    if (this.#activity.isShown && person !== null) this.#room.enter(person);
  }

  part(member: GroupMember): void {
    if (!this.#members.delete(member)) return;
    const { person } = member;
    if (this.#activity.isShown && person !== null) this.#room.leave(person);
  }

  close(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#rooms.unlisten(this.#place, this);
  }
}

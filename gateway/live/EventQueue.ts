import type { LiveEvent } from '@c18n/platform/live/LiveField';
import type { GroupMember } from './GroupMember.ts';
import type { UntellableEvent } from './UntellableEvent.ts';

/** An event to deliver. `number` is the fact of the followed place after which a client continues; others have none of their own. */
export type QueuedEvent = {
  readonly event: LiveEvent | UntellableEvent;
  readonly number: number | null;
  /** When the fact that it tells of was decided, in milliseconds since the epoch. */
  readonly time?: number;
};

/** Where a group's events come from. It is given a function to call when there may be more. */
export type EventQueue = {
  /** Resolves when it is known where hints come from. @throws CodedError UNAVAILABLE */
  readonly settle: () => Promise<void>;
  /** The next event; null where none waits now. A promise only where it must be read first, or rejecting with TOO_SLOW where hints had to be dropped. */
  readonly take: () => Promise<QueuedEvent | null> | QueuedEvent | null;
  /** The number after which a client that has seen everything taken so far continues. */
  readonly position: number;
  readonly close: () => void;
  /** Whether it has hints of what happens at a place. */
  readonly hintsOf?: (place: string) => boolean;
  /** A member begins to be told. */
  readonly join?: (member: GroupMember) => void;
  /** A member has gone, whether or not it had begun. */
  readonly part?: (member: GroupMember) => void;
  /** What was told is not kept any more: what holds is to be told again. */
  readonly repeat?: () => void;
};

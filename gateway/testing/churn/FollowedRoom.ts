import type { ToldEvent } from './Inbox.ts';

/** A room that is followed, in some way. */
export type FollowedRoom = {
  /** @throws Error where the server has ended it, or told something else than what was said */
  readonly next: () => Promise<ToldEvent>;
  /** Reads no more of the connection, until `resume`. */
  readonly stall: () => void;
  readonly resume: () => void;
  /** Ends it as one should. */
  readonly leave: () => void;
  /** Ends the connection without a word. */
  readonly cut: () => void;
};

/** What is followed, by whom, and after which position: from now on where it is null. */
export type Following = {
  readonly url: string;
  readonly token: string;
  readonly room: string;
  readonly after: string | null;
};

/** The subscription. */
export const ROOM_EVENTS = `subscription ($room: ID!, $after: Position) {
  roomEvents(roomId: $room, after: $after) { ... on MessageSaid { message { text author { id name } } } }
}`;

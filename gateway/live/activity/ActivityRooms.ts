import { randomBytes } from 'node:crypto';
import type { LiveSource } from '@c18n/platform/live/LiveField';
import { ActivityRoom, type RoomListener, type RoomParts } from './ActivityRoom.ts';

/** The places that somebody looks at by this gateway. There is nothing to hear or keep of others. */
export class ActivityRooms {
  readonly #parts: RoomParts;
  readonly #rooms = new Map<string, ActivityRoom>();

  constructor(parts: Omit<RoomParts, 'self'>) {
    this.#parts = { ...parts, self: randomBytes(8).toString('hex') };
  }

  /** The room of a source's place, which lasts until nobody listens. */
  listen(source: LiveSource, listener: RoomListener): ActivityRoom {
    const { place } = source;
    const room = this.#rooms.get(place) ?? new ActivityRoom(source, this.#parts);
    this.#rooms.set(place, room);
    room.listen(listener);
    return room;
  }

  unlisten(place: string, listener: RoomListener): void {
    const room = this.#rooms.get(place);
    room?.unlisten(listener);
    if (room === undefined || room.isWanted) return;
    this.#rooms.delete(place);
    room.close();
  }
}

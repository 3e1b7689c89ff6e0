import { tokenOf } from '../startTestGateway.ts';
import type { ChurnServer } from './ChurnServer.ts';
import type { Demand } from './Demand.ts';
import type { FollowedRoom } from './FollowedRoom.ts';
import { followByEventStream } from './followByEventStream.ts';
import { followBySocket } from './followBySocket.ts';
import { indexOf, longRoom, rooms } from './rooms.ts';

/** At most so many more events are awaited live. */
const LIVE = 10;
/** Who does not read, and gets too little to hold anything up, misses so many turns. */
const MISSED = 20;

/** A client that follows one room for ever, by one connection after the other, each from where the last one ended. */
export class ChurnClient {
  readonly #server: ChurnServer;
  readonly #random: () => number;
  readonly #demand: Demand;
  readonly #room: string;
  readonly #token: string;
  #position: string | null = null;
  /** The how manieth message of the room was the last; null before the first. */
  #heard: number | null = null;

  constructor(
    number: number,
    parts: { readonly server: ChurnServer; readonly random: () => number; readonly demand: Demand },
  ) {
    this.#server = parts.server;
    this.#random = parts.random;
    this.#demand = parts.demand;
    this.#room = rooms[number % rooms.length] as string;
    this.#token = tokenOf(`person-${number % 10}`);
  }

  /** Connects, hears what it has missed and a little more, perhaps does not read for a while, and goes. @throws Error where it is told anything else */
  async live(url: string): Promise<void> {
    const follow = this.#random() < 0.5 ? followBySocket : followByEventStream;
    const room = await follow({ url, token: this.#token, room: this.#room, after: this.#position });
    await this.#hear(room);
    const doesStall = this.#random() < 0.3;
    if (doesStall) await this.#stall(room);
    // Who is cut off while it does not read has missed what was on the way.
    if (doesStall && this.#random() < 0.5) return room.cut();
    room.resume();
    if (doesStall) await this.#hear(room);
    if (this.#random() < 0.5) room.leave();
    else room.cut();
  }

  async #hear(room: FollowedRoom): Promise<void> {
    const through = (await this.#server.ask('turns')) + 1 + Math.floor(this.#random() * LIVE);
    this.#demand.until(through);
    while (this.#heard === null || this.#heard < through) {
      const { text, position } = await room.next();
      const index = indexOf(text);
      if (this.#heard !== null && index !== this.#heard + 1) throw new Error(`${index} came after ${this.#heard}`);
      this.#heard = index;
      this.#position = position;
      // Who begins to follow may miss what was said while it asked.
      this.#demand.until(through);
    }
  }

  async #stall(room: FollowedRoom): Promise<void> {
    room.stall();
    if (this.#room !== longRoom) return this.#demand.until((await this.#server.ask('turns')) + MISSED);
    const noticed = this.#demand.stall();
    await this.#server.until(({ stalled }) => stalled > 0);
    noticed();
  }
}

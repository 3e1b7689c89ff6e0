import type { Fact } from '@c18n/platform/domain/Fact';
import { ReceivedFact } from '@c18n/platform/domain/ReceivedFact';
import { streams } from '@c18n/platform/domain/streams';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { Position } from '@c18n/platform/positions/Position';
import { World } from '../World.ts';
import { rooms, textOf } from './rooms.ts';

const PERSONS = Array.from({ length: 10 }, (_, index) => `person-${index}`);

/** Something is said in each room by turns, for ever, and nothing of it kept: what a fact or a message says follows from its number. */
export class EndlessWorld extends World {
  /** How often something was said in every room. */
  #turns = 0;
  readonly #roomsOf = Array.from({ length: this.partitions }, (_, partition) =>
    rooms.filter((room) => partitionOf(room, this.partitions) === partition),
  );

  override readonly members = new Map(rooms.map((room) => [room, new Set(PERSONS)]));
  override readonly messages = new EndlessMessages();

  override readonly ledger: Ledger = {
    heads: async () => this.heads(),
    read: async ({ stream, partition, place, after, through, limit }) => {
      if (stream !== 'conversations') return [];
      const found: Fact[] = [];
      const last = Math.min(through ?? Number.POSITIVE_INFINITY, this.#headOf(partition));
      for (let number = after + 1; number <= last && found.length < limit; number++) {
        const fact = this.#fact(partition, number);
        if (place === undefined || fact.place === place) found.push(fact);
      }
      return found;
    },
  };

  override heads(): readonly Position[] {
    return streams.flatMap((stream) =>
      Array.from({ length: this.partitions }, (_, partition) => ({
        ...{ stream, partition },
        number: stream === 'conversations' ? this.#headOf(partition) : 0,
      })),
    );
  }

  /** How many messages each room has. */
  get turns(): number {
    return this.#turns;
  }

  /** Says something in every room. */
  sayEverywhere(): void {
    const before = this.#roomsOf.map((_, partition) => this.#headOf(partition));
    this.#turns += 1;
    for (const [partition, after] of before.entries()) {
      const facts: Fact[] = [];
      for (let number = after + 1; number <= this.#headOf(partition); number++)
        facts.push(this.#fact(partition, number));
      this.publish(facts);
    }
  }

  /** Forgets what the fixture counts. */
  forget(): void {
    this.personLoads = [];
    this.addresses.length = 0;
  }

  #headOf(partition: number): number {
    return this.#turns * (this.#roomsOf[partition]?.length ?? 0);
  }

  #fact(partition: number, number: number): Fact {
    const here = this.#roomsOf[partition] ?? [];
    const place = here[(number - 1) % here.length] ?? '';
    const message = `${place} ${Math.ceil(number / here.length)}`;
    const id = `${partition}-${number}`;
    const envelope = {
      id,
      type: 'MessageSaid',
      stream: 'conversations',
      partition,
      number,
      place,
      subject: message,
    } as const;
    return new ReceivedFact({ ...envelope, actor: 'ada', time: 0, wordsOf: null }, JSON.stringify({ text: message }));
  }
}

type Message = { readonly id: string; readonly text: string; readonly author: string };

/** Knows every message by its id: the room and the how manieth it is there. */
class EndlessMessages extends Map<string, Message> {
  override get(id: string): Message {
    const [room = '', index] = id.split(' ');
    return { id, text: textOf(room, Number(index)), author: 'ada' };
  }
}

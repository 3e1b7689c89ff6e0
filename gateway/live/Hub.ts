import { SetMultimap } from '@c18n/platform/collections/SetMultimap';
import type { Fact } from '@c18n/platform/domain/Fact';
import { isReadable } from '@c18n/platform/domain/isReadable';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import type { Position } from '@c18n/platform/positions/Position';
import { FactRing, type RingBounds } from './FactRing.ts';

/** Hears the facts of the topics that it is in. Must not throw and not wait: the hub goes through many. */
export type HubMember = { readonly offer: (fact: Fact) => void };

/** A fact's place, or a person whom a fact concerns although it happened elsewhere. */
export type Topic = { readonly place: string } | { readonly person: string };

/** The one place where this gateway's facts arrive: it knows how far, keeps the recent ones, and hands each to those who follow it. */
export class Hub {
  readonly #rings = new Map<string, { readonly key: PartitionKey; readonly ring: FactRing }>();
  /** Who follows: found by looking a topic up, never by going through all. */
  readonly #places = new SetMultimap<string, HubMember>();
  readonly #persons = new SetMultimap<string, HubMember>();
  readonly #concerns: (fact: Fact) => readonly string[];

  /** @param heads how far each partition was consumed before the first fact that will be accepted */
  constructor(options: {
    readonly heads: readonly Position[];
    /** How much of each partition is kept. */
    readonly ring: RingBounds;
    readonly concerns: (fact: Fact) => readonly string[];
  }) {
    this.#concerns = options.concerns;
    for (const { stream, partition, number } of options.heads) {
      const ring = new FactRing(options.ring, number);
      this.#rings.set(ringName({ stream, partition }), { key: { stream, partition }, ring });
    }
  }

  /**
   * Takes the next facts. One that was taken before is skipped, one that nobody follows is not parsed.
   *
   * @throws Error where one that somebody follows cannot be read: it is to come again, and what was before it is taken
   */
  accept(facts: readonly Fact[]): void {
    for (const fact of facts) {
      const ring = this.#ring(fact);
      if (fact.number <= ring.head) continue;
      const members = this.#membersOf(fact);
      if (members !== null && !isReadable(fact)) throw new Error(`the fact ${fact.id} is broken`);
      ring.add(fact);
      for (const member of members ?? []) member.offer(fact);
    }
  }

  /** The number of the last fact of a partition. */
  head(key: PartitionKey): number {
    return this.#ring(key).head;
  }

  /** How far every partition was consumed; partitions without facts are left out. */
  vector(): readonly Position[] {
    const positions: Position[] = [];
    for (const { key, ring } of this.#rings.values()) if (ring.head > 0) positions.push({ ...key, number: ring.head });
    return positions;
  }

  /** The first facts of a place after a number, at most `limit`, if memory reaches that far back; else null, and the ledger has them. */
  since(key: PartitionKey, number: number, place: string, limit: number): readonly Fact[] | null {
    return this.#ring(key).since(number, place, limit);
  }

  follow(topic: Topic, member: HubMember): void {
    if ('place' in topic) this.#places.add(topic.place, member);
    else this.#persons.add(topic.person, member);
  }

  unfollow(topic: Topic, member: HubMember): void {
    if ('place' in topic) this.#places.delete(topic.place, member);
    else this.#persons.delete(topic.person, member);
  }

  /** Who is to hear of a fact; null for nobody. */
  #membersOf(fact: Fact): Iterable<HubMember> | null {
    const atPlace = this.#places.hasKey(fact.place) ? this.#places.of(fact.place) : null;
    if (this.#persons.isEmpty) return atPlace;
    const concerned = this.#concerns(fact).filter((person) => this.#persons.hasKey(person));
    if (concerned.length === 0) return atPlace;
    // Somebody may follow the place and be concerned as well, and still hears of it once.
    const members = new Set(atPlace);
    for (const person of concerned) for (const member of this.#persons.of(person)) members.add(member);
    return members;
  }

  #ring(key: PartitionKey): FactRing {
    const entry = this.#rings.get(ringName(key));
    if (entry === undefined) throw new Error(`there is no partition ${ringName(key)}`);
    return entry.ring;
  }
}

function ringName(key: PartitionKey): string {
  return `${key.stream}/${key.partition}`;
}

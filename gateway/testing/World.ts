import type { Fact } from '@c18n/platform/domain/Fact';
import type { Stream } from '@c18n/platform/domain/streams';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { Ledger, LedgerQuery } from '@c18n/platform/ports/Ledger';
import type { Position } from '@c18n/platform/positions/Position';

/** What a fact of the fixture says. */
export type TestData = { readonly text?: string; readonly concerns?: readonly string[] };

/** The places and the ledger that the fixture's subgraphs are about, in memory. */
export class World {
  readonly partitions = 4;
  readonly names = new Map([
    ['ada', 'Ada'],
    ['bob', 'Bob'],
  ]);
  /** Each room's members; nobody else may follow it. */
  readonly members = new Map<string, Set<string>>([['hall', new Set(['ada', 'bob'])]]);
  readonly messages = new Map<string, { readonly id: string; readonly text: string; readonly author: string }>();
  /** Where those are for whom subgraphs were asked. */
  readonly addresses: (string | null)[] = [];
  readonly importers = new Set<string>();
  readonly endedSessions = new Set<string>();
  /** Whether what knows of sessions is away. */
  isAway = false;
  /** How often the ledger was read, and persons were loaded. */
  ledgerReads = 0;
  personLoads: (readonly string[])[] = [];
  /** Awaited before persons are loaded. */
  beforeLoad: () => Promise<void> = async () => {};
  #facts: Fact<TestData>[] = [];
  #held: Fact[] | null = null;
  /** Reads the rooms of which the viewer's stream gives hints at first. */
  followed: () => Promise<readonly string[]> = async () => ['hall'];
  /** Where published facts go. */
  publish: (facts: readonly Fact[]) => void = () => {};

  readonly ephemera = createMemoryEphemera(Date.now);

  readonly ledger: Ledger = {
    read: async (query) => {
      this.ledgerReads++;
      return this.#read(query);
    },
    heads: async () => this.heads(),
  };

  heads(): readonly Position[] {
    const streams: readonly Stream[] = ['people', 'communities', 'conversations'];
    return streams.flatMap((stream) =>
      Array.from({ length: this.partitions }, (_, partition) => ({
        ...{ stream, partition },
        number: this.#facts.filter((fact) => fact.stream === stream && fact.partition === partition).length,
      })),
    );
  }

  /** Records a fact and publishes it, unless publication is held back. */
  state(stream: Stream, place: string, type: string, data: TestData = {}): Fact<TestData> {
    const partition = partitionOf(place, this.partitions);
    const head = this.heads().find((one) => one.stream === stream && one.partition === partition);
    const number = (head?.number ?? 0) + 1;
    const id = `${stream}-${partition}-${number}`;
    const envelope = { id, type, stream, partition, number, place, subject: id, actor: 'ada', time: 0, wordsOf: null };
    const fact = { ...envelope, data };
    this.#facts.push(fact);
    if (this.#held === null) this.publish([fact]);
    else this.#held.push(fact);
    return fact;
  }

  /** Says something in a room. */
  say(room: string, text: string, author = 'ada'): Fact<TestData> {
    const id = `message-${this.messages.size + 1}`;
    this.messages.set(id, { id, text, author });
    return this.state('conversations', room, 'MessageSaid', { text: id });
  }

  /** Keeps facts in the ledger from being published until they are released. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    this.publish(held);
  }

  #read({ stream, partition, after, through, limit, place }: LedgerQuery): readonly Fact[] {
    return this.#facts
      .filter((fact) => fact.stream === stream && fact.partition === partition)
      .filter((fact) => fact.number > after && fact.number <= (through ?? Number.POSITIVE_INFINITY))
      .filter((fact) => place === undefined || fact.place === place)
      .slice(0, limit);
  }
}

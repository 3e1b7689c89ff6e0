import type { Fact } from '@c18n/platform/domain/Fact';
import type { Stream } from '@c18n/platform/domain/streams';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { Position } from '@c18n/platform/positions/Position';
import { itemId } from './itemId.ts';

const STREAMS: readonly Stream[] = ['people', 'communities', 'conversations'];

/** The facts that are told, in memory. */
export class FeedLedger implements Ledger {
  readonly #partitions: readonly Fact[][];
  #items = 0;

  constructor(partitions: number) {
    this.#partitions = Array.from({ length: partitions }, () => []);
  }

  /** Where every partition begins. */
  beginnings(): readonly Position[] {
    return STREAMS.flatMap((stream) => this.#partitions.map((_, partition) => ({ stream, partition, number: 0 })));
  }

  /** A new item in each of these channels, in this order. @returns the facts of each partition that has some */
  add(channels: readonly string[], size: number): readonly (readonly Fact[])[] {
    const lengths = this.#partitions.map(({ length }) => length);
    for (const channel of channels) this.#addTo(channel, size);
    return this.#partitions
      .map((facts, partition) => facts.slice(lengths[partition]))
      .filter(({ length }) => length > 0);
  }

  read: Ledger['read'] = async ({ stream, partition, after, through = Number.POSITIVE_INFINITY, limit, place }) => {
    const facts = stream === 'conversations' ? (this.#partitions[partition] ?? []) : [];
    // Numbers are dense, so the first is found by its place.
    const found: Fact[] = [];
    for (const fact of facts.slice(after)) {
      if (fact.number > through || found.length === limit) break;
      if (place === undefined || fact.place === place) found.push(fact);
    }
    return found;
  };

  heads: Ledger['heads'] = async () =>
    this.beginnings().map(({ stream, partition }) => ({
      ...{ stream, partition },
      number: stream === 'conversations' ? (this.#partitions[partition]?.length ?? 0) : 0,
    }));

  #addTo(channel: string, size: number): void {
    const partition = partitionOf(channel, this.#partitions.length);
    const facts = this.#partitions[partition];
    if (facts === undefined) throw new Error(`there is no partition ${partition}`);
    this.#items += 1;
    facts.push({
      ...{ id: `fact-${this.#items}`, type: 'ItemAdded', stream: 'conversations', partition },
      ...{ number: facts.length + 1, place: channel, subject: itemId(this.#items, size), actor: 'bench' },
      ...{ time: 0, wordsOf: null, data: {} },
    });
  }
}

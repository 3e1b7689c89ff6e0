import type { Fact } from '@c18n/platform/domain/Fact';
import { partitionOf } from '@c18n/platform/ids/partitionOf';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { itemId } from '../../federation/feed/itemId.ts';
import { messageFacts } from '../../log/messageFacts.ts';
import { channelName } from '../channelName.ts';

/** Characters of the text of an item. */
const TEXT = 200;

/** Facts as large as those of messages, each in some channel. As a ledger it knows how far each partition goes, and nothing else is asked of it. */
export class ChannelFacts implements Ledger {
  readonly #messages = messageFacts();
  readonly #random = seededRandom(1);
  readonly #heads: number[];
  readonly #channels: number;

  constructor(partitions: number, channels: number) {
    this.#heads = Array.from({ length: partitions }, () => 0);
    this.#channels = channels;
    // Whose messages they are.
    this.#messages.next();
  }

  /** The next facts, so many in all, by their partitions. */
  next(count: number): ReadonlyMap<number, readonly Fact[]> {
    const facts = Array.from({ length: count }, () => this.#make());
    return Map.groupBy(facts, ({ partition }) => partition);
  }

  heads: Ledger['heads'] = async () =>
    this.#heads.map((number, partition) => ({ stream: 'conversations' as const, partition, number }));

  read: Ledger['read'] = async ({ stream, partition, after }) => {
    throw new Error(`${stream}/${partition} after ${after} is not kept: the gateway is too far behind`);
  };

  #make(): Fact {
    const { value } = this.#messages.next();
    const place = channelName(Math.floor(this.#random() * this.#channels));
    const partition = partitionOf(place, this.#heads.length);
    const number = (this.#heads[partition] ?? 0) + 1;
    this.#heads[partition] = number;
    return { ...value, partition, number, place, subject: itemId(number, TEXT) };
  }
}

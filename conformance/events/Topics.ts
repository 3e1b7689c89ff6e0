import { EventEmitter, on } from 'node:events';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { Stream } from '@c18n/platform/domain/streams';
import type { LiveEvent, LiveSource } from '@c18n/platform/live/LiveField';
import type { Ledger } from '@c18n/platform/ports/Ledger';
import type { Position } from '@c18n/platform/positions/Position';

const STREAMS: readonly Stream[] = ['people', 'communities', 'conversations'];
const STREAM: Stream = 'conversations';

/**
 * What happens, by topic. It is told in both ways: as facts of a ledger to gateways of ours, and by subscriptions of the subgraph to others. Neither
 * is told a topic's former events, unless it asks for them by a position.
 */
export class Topics {
  readonly #facts: Fact<LiveEvent>[] = [];
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #followed = new Map<string, PromiseWithResolvers<void>>();
  /** Where facts go besides. */
  onFact: (fact: Fact) => void = () => {};

  readonly ledger: Ledger = {
    read: async ({ stream, after, through = Number.POSITIVE_INFINITY, limit, place }) => {
      const facts = stream === STREAM ? this.#facts.slice(after) : [];
      const wanted = facts.filter(
        ({ number, place: of }) => number <= through && (place === undefined || of === place),
      );
      return wanted.slice(0, limit);
    },
    heads: async () => this.heads(),
  };

  /** How far the ledger goes: it has one partition. */
  heads(): readonly Position[] {
    const lengthOf = (stream: Stream) => (stream === STREAM ? this.#facts.length : 0);
    return STREAMS.map((stream) => ({ stream, partition: 0, number: lengthOf(stream) }));
  }

  /** Resolves when somebody follows the topic from now on: what is published then reaches them. */
  followed(topic: string): Promise<void> {
    const waiting = this.#followed.get(topic) ?? Promise.withResolvers<void>();
    this.#followed.set(topic, waiting);
    return waiting.promise;
  }

  publish(topic: string, event: LiveEvent): void {
    const number = this.#facts.length + 1;
    const fact: Fact<LiveEvent> = {
      ...{ id: `fact-${number}`, type: 'Happened', stream: STREAM, partition: 0, number, place: topic },
      ...{ subject: topic, actor: 'conformance', time: 0, wordsOf: null, data: event },
    };
    this.#facts.push(fact);
    this.onFact(fact);
    this.#emitter.emit(topic, event);
  }

  /** A topic as a gateway of ours follows it. */
  source(topic: string): LiveSource {
    this.#isFollowed(topic);
    return { stream: STREAM, place: topic, event: ({ data }) => data as LiveEvent, allowed: async () => true };
  }

  /** A topic as a subgraph's subscription follows it. */
  subscribe(topic: string, field: string): AsyncIterable<unknown> {
    const events = on(this.#emitter, topic);
    this.#isFollowed(topic);
    return payloads(events, field);
  }

  #isFollowed(topic: string): void {
    this.#followed.get(topic)?.resolve();
    this.#followed.delete(topic);
  }
}

async function* payloads(events: AsyncIterable<unknown[]>, field: string): AsyncGenerator<unknown> {
  for await (const [event] of events) yield { [field]: event };
}

import type { ErrorCode } from '@c18n/platform/errors/CodedError';
import type { Counter, Histogram, Metrics } from '@c18n/platform/metrics/Metrics';
import { gatewayMetrics } from './gatewayMetrics.ts';

/** Why a subscription ends: the client or its connection has gone, the server closes, or an error. */
export type StreamEnd = 'LEFT' | 'COMPLETE' | ErrorCode;

/** How many members a group has, and how many of them are handed each event at once. */
type GroupSize = { readonly size: number; readonly liveSize: number };

/** Measures live delivery. What happens for each delivery is counted in fields, which are read when somebody looks. */
export class LiveMeter {
  /** Events that were handed to who was behind. */
  caughtUp = 0;
  #events = 0;
  #deliveries = 0;
  #handed: number[] = [];
  readonly #lag: Histogram<never>;
  readonly #ends: Counter<'reason'>;
  readonly #metrics: Metrics;
  readonly #now: () => number;

  /** @param now the clock, in milliseconds since the epoch */
  constructor(metrics: Metrics, now: () => number) {
    this.#metrics = metrics;
    this.#now = now;
    this.#lag = metrics.histogram(gatewayMetrics.lag);
    this.#ends = metrics.counter(gatewayMetrics.ends);
    metrics.read(gatewayMetrics.events, () => [{ labels: {}, value: this.#events }]);
    metrics.read(gatewayMetrics.deliveries, () => [
      { labels: { way: 'live' }, value: this.#deliveries },
      { labels: { way: 'caught_up' }, value: this.caughtUp },
    ]);
  }

  /** Looks at these groups when somebody looks at the metrics. */
  watch(groups: () => Iterable<GroupSize>): void {
    this.#metrics.read(gatewayMetrics.groups, () => [{ labels: {}, value: [...groups()].length }]);
    this.#metrics.read(gatewayMetrics.members, () => {
      let [size, live] = [0, 0];
      for (const group of groups()) {
        size += group.size;
        live += group.liveSize;
      }
      return [
        { labels: { state: 'live' }, value: live },
        { labels: { state: 'behind' }, value: size - live },
      ];
    });
  }

  /**
   * A group has told an event.
   *
   * @param deliveries to so many members
   * @param time of its fact, in milliseconds since the epoch; undefined where it tells none
   */
  told(deliveries: number, time: number | undefined): void {
    this.#events++;
    this.#deliveries += deliveries;
    if (deliveries === 0 || time === undefined) return;
    // What was handed over goes to the sockets at the end of this turn (`TickWriter`), so before this.
    if (this.#handed.length === 0) setImmediate(() => this.#observe());
    this.#handed.push(time);
  }

  /** A subscription has ended. */
  ended(reason: StreamEnd): void {
    this.#ends.add({ reason });
  }

  #observe(): void {
    const now = this.#now();
    // Clocks of two machines may differ.
    for (const time of this.#handed.splice(0)) this.#lag.observe({}, Math.max(0, now - time) / 1_000);
  }
}

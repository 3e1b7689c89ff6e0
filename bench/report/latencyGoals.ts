import type { Goal } from './Measurement.ts';
import { quantile } from './quantile.ts';

/**
 * What a server under a chat's load is to reach: half of the answers within 5 ms and 99 of 100 within 25, and an event loop that is not held
 * for more than 15.
 *
 * @param latencies milliseconds to each answer
 * @param loopDelay milliseconds
 */
export function latencyGoals(latencies: readonly number[], loopDelay: { readonly p99: number }): readonly Goal[] {
  return [
    { name: 'p50', value: quantile(latencies, 0.5), unit: 'ms', atMost: 5 },
    { name: 'p99', value: quantile(latencies, 0.99), unit: 'ms', atMost: 25 },
    { name: 'event-loop delay p99', value: loopDelay.p99, unit: 'ms', atMost: 15 },
  ];
}

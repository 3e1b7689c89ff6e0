import { silentLog } from '@c18n/platform/logging/Log';
import type { Counter, Histogram, Metrics } from '@c18n/platform/metrics/Metrics';
import type { OperationTypeNode } from 'graphql';
import { formatFailure } from '../errors/formatFailure.ts';
import { OperationRefused } from '../errors/OperationRefused.ts';
import { gatewayMetrics } from './gatewayMetrics.ts';

/** Counts operations, each once, by their kind and what came of them. */
export class OperationMeter {
  readonly #operations: Counter<'kind' | 'code'>;
  readonly #durations: Histogram<'kind'>;
  readonly #shared: Counter<never>;

  constructor(metrics: Metrics) {
    this.#operations = metrics.counter(gatewayMetrics.operations);
    this.#durations = metrics.histogram(gatewayMetrics.operationDuration);
    this.#shared = metrics.counter(gatewayMetrics.sharedQueries);
  }

  /** Begins to measure one. Returns what ends that. `kind` is null where it is not known; `code` is that of its first error, or OK. */
  start(): (kind: OperationTypeNode | null, code: string) => void {
    const start = performance.now();
    return (kind, code) => {
      this.#durations.observe({ kind: kind ?? 'unknown' }, (performance.now() - start) / 1_000);
      this.#operations.add({ kind: kind ?? 'unknown', code });
    };
  }

  /** Counts a query that was answered by the execution of an identical one. */
  shared(): void {
    this.#shared.add({});
  }

  /** The code that a client is told for what was thrown. */
  static codeOf(error: unknown): string {
    // It is told, and logged, by whoever answers the client.
    const told = error instanceof OperationRefused ? error.errors[0] : formatFailure(error, silentLog);
    return String(told?.extensions?.code);
  }
}

import type { Stream } from '@c18n/platform/domain/streams';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import type { CommitRecord, CommitResult } from '@c18n/platform/ports/CommitStore';
import type { PartitionKey } from '@c18n/platform/ports/Store';
import { deciderMetrics } from './deciderMetrics.ts';

/** A partition as far as it is measured. */
type Measured = { readonly key: PartitionKey; readonly waiting: number };

/** Measures what a decider decides. */
export class DeciderMeter {
  readonly #metrics: Metrics;
  readonly #commits;
  readonly #durations;
  readonly #batches;
  readonly #outcomes;
  readonly #facts;

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
    this.#commits = metrics.counter(deciderMetrics.commits);
    this.#durations = metrics.histogram(deciderMetrics.duration);
    this.#batches = metrics.histogram(deciderMetrics.batch);
    this.#outcomes = metrics.counter(deciderMetrics.outcomes);
    this.#facts = metrics.counter(deciderMetrics.facts);
  }

  /** Looks at these partitions when somebody looks at the metrics. Returns what ends that. */
  watch(partitions: () => Iterable<Measured>): () => void {
    const sum = (measure: (partition: Measured) => number) => () => {
      const sums = new Map<Stream, number>();
      for (const one of partitions()) sums.set(one.key.stream, (sums.get(one.key.stream) ?? 0) + measure(one));
      return [...sums].map(([stream, value]) => ({ labels: { stream }, value }));
    };
    const ends = [
      this.#metrics.read(
        deciderMetrics.partitions,
        sum(() => 1),
      ),
      this.#metrics.read(
        deciderMetrics.waiting,
        sum(({ waiting }) => waiting),
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }

  /** Measures a commit. Outcomes and facts count once they are recorded: what fails is decided again. */
  async commit(record: CommitRecord, commit: (record: CommitRecord) => Promise<CommitResult>): Promise<CommitResult> {
    const { stream } = record;
    const start = performance.now();
    let result: CommitResult;
    try {
      result = await commit(record);
    } catch (error) {
      this.#commits.add({ stream, result: 'failed' });
      throw error;
    }
    this.#commits.add({ stream, result });
    if (result === 'fenced') return result;
    this.#durations.observe({ stream }, (performance.now() - start) / 1_000);
    this.#batches.observe({ stream }, record.outcomes.length);
    for (const { state } of record.outcomes) this.#outcomes.add({ stream, state });
    this.#facts.add({ stream }, record.facts.length);
    return result;
  }
}

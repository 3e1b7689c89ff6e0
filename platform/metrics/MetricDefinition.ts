/**
 * What is measured, after the conventions of Prometheus (https://prometheus.io/docs/practices/naming/): base units (seconds, bytes), counters
 * end in `_total`. Labels have few values, known beforehand: no ids, no texts of clients.
 */
export type MetricDefinition<
  Kind extends 'counter' | 'gauge' | 'histogram' = 'counter' | 'gauge' | 'histogram',
  Label extends string = string,
> = {
  readonly kind: Kind;
  readonly name: `c18n_${string}`;
  /** A sentence for whoever looks at it. */
  readonly help: string;
  readonly labels: readonly Label[];
  /** The upper bounds of a histogram's buckets, rising; of no other kind. */
  readonly buckets?: readonly number[];
};

import type { LabelsOf, MetricDefinition } from './MetricDefinition.ts';

type CounterDefinition = MetricDefinition<'counter'>;
type HistogramDefinition = MetricDefinition<'histogram'>;
type ReadDefinition = MetricDefinition<'counter' | 'gauge'>;

/** Counts what happens. */
export type Counter<Definition extends CounterDefinition> = {
  /** Adds 1, or an amount that is not negative. */
  readonly add: (labels: LabelsOf<Definition>, amount?: number) => void;
};

/** Keeps how often a value was at most so much. */
export type Histogram<Definition extends HistogramDefinition> = {
  readonly observe: (labels: LabelsOf<Definition>, value: number) => void;
};

/** A value, and what it is of. */
export type Sample<Definition extends ReadDefinition> = {
  readonly labels: LabelsOf<Definition>;
  readonly value: number;
};

/** Where the parts of a process tell how they do. Several may tell of the same metric: their values are added. None of it throws or waits. */
export type Metrics = {
  readonly counter: <Definition extends CounterDefinition>(definition: Definition) => Counter<Definition>;
  readonly histogram: <Definition extends HistogramDefinition>(definition: Definition) => Histogram<Definition>;
  /**
   * Reads values whenever somebody looks: for what is known anyway, and for what happens too often to be told one by one.
   *
   * @param read of a counter: since the start
   * @returns stops reading
   */
  readonly read: <Definition extends ReadDefinition>(
    definition: Definition,
    read: () => Iterable<Sample<Definition>>,
  ) => () => void;
};

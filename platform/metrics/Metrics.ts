import type { MetricDefinition } from './MetricDefinition.ts';

/** A value for each label of a metric. */
type Labels<Label extends string> = Readonly<Record<Label, string>>;

/** Counts what happens. */
export type Counter<Label extends string> = {
  /** Adds 1, or an amount that is not negative. */
  readonly add: (labels: Labels<Label>, amount?: number) => void;
};

/** Keeps how often a value was at most so much. */
export type Histogram<Label extends string> = {
  readonly observe: (labels: Labels<Label>, value: number) => void;
};

/** A value, and what it is of. */
export type Sample<Label extends string> = { readonly labels: Labels<Label>; readonly value: number };

/** Where the parts of a process tell how they do. Several may tell of the same metric: their values are added. None of it throws or waits. */
export type Metrics = {
  readonly counter: <Label extends string>(definition: MetricDefinition<'counter', Label>) => Counter<Label>;
  readonly histogram: <Label extends string>(definition: MetricDefinition<'histogram', Label>) => Histogram<Label>;
  /**
   * Reads values whenever somebody looks: for what is known anyway, and for what happens too often to be told one by one.
   *
   * @param read of a counter: since the start
   * @returns stops reading
   */
  readonly read: <Label extends string>(
    definition: MetricDefinition<'counter' | 'gauge', Label>,
    read: () => Iterable<Sample<Label>>,
  ) => () => void;
};

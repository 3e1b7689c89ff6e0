import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MetricDefinition } from './MetricDefinition.ts';
import type { Metrics, Sample } from './Metrics.ts';

/** Milliseconds between looks at how late the event loop is: each look wakes an idle process. */
const LOOP_LOOK = 50;

type Read = () => Iterable<Sample<string>>;

/** Metrics that can be looked at. */
export type ScrapedMetrics = Metrics & {
  /** What `text` is, for its HTTP header. */
  readonly contentType: string;
  /** All of them in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/). */
  readonly text: () => Promise<string>;
};

/** Makes the metrics of a process, those of Node.js among them, in a registry of their own. */
export function createMetrics(): ScrapedMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_LOOK });
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  const reads = new Map<string, Set<Read>>();
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    counter: (definition) => {
      const counter = getOr(counters, definition.name, () => new Counter(optionsOf(definition, registry)));
      return { add: (labels, amount = 1) => counter.inc(labels, amount) };
    },
    histogram: (definition) => {
      const histogram = getOr(histograms, definition.name, () => {
        const buckets = [...(definition.buckets ?? [])];
        return new Histogram({ ...optionsOf(definition, registry), buckets });
      });
      return { observe: (labels, value) => histogram.observe(labels, value) };
    },
    read: (definition, read) => {
      const readers = getOr(reads, definition.name, () => readWhenLookedAt(definition, registry));
      readers.add(read as Read);
      return () => void readers.delete(read as Read);
    },
  };
}

/** Makes a metric whose values are read when they are looked at. @returns what is read; more can be put in */
function readWhenLookedAt(definition: MetricDefinition<'counter' | 'gauge'>, registry: Registry): Set<Read> {
  const readers = new Set<Read>();
  const collect = () => {
    metric.reset();
    for (const read of readers) for (const { labels, value } of read()) metric.inc(labels, value);
  };
  const options = { ...optionsOf(definition, registry), collect };
  const metric = definition.kind === 'counter' ? new Counter(options) : new Gauge(options);
  return readers;
}

function optionsOf({ name, help, labels }: MetricDefinition, registry: Registry) {
  return { name, help, labelNames: [...labels], registers: [registry] };
}

function getOr<Value>(values: Map<string, Value>, name: string, make: () => Value): Value {
  const known = values.get(name);
  if (known !== undefined) return known;
  const made = make();
  values.set(name, made);
  return made;
}

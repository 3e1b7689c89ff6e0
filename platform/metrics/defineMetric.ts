import type { MetricDefinition } from './MetricDefinition.ts';

/** Defines a metric, and keeps the names of its labels for the compiler. */
export function defineMetric<const Definition extends MetricDefinition>(definition: Definition): Definition {
  return definition;
}

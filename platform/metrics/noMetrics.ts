import type { Metrics } from './Metrics.ts';

/** Metrics that nobody looks at. */
export const noMetrics: Metrics = {
  counter: () => ({ add: () => {} }),
  histogram: () => ({ observe: () => {} }),
  read: () => () => {},
};

import { defineMetric } from '../metrics/defineMetric.ts';

/** What followers of facts measure. */
export const followerMetrics = {
  lag: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_follower_lag_facts', labels: ['follower', 'stream'] },
    help: 'Facts that are known to exist and not handled yet, of all partitions of a stream.',
  }),
};

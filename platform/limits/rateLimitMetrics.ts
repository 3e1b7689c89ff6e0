import { defineMetric } from '../metrics/defineMetric.ts';

/** What rate limits measure. */
export const rateLimitMetrics = {
  refusals: defineMetric({
    ...{ kind: 'counter', name: 'c18n_rate_limit_refusals_total', labels: ['limit'] },
    help: 'What was refused by a rate limit (RATE_LIMITED), by the name of the limit.',
  }),
};

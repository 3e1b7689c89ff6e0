import { defineMetric } from '@c18n/platform/metrics/defineMetric';

const COMMANDS = [1, 2, 5, 10, 20, 50, 100, 200];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What deciders measure. */
export const deciderMetrics = {
  partitions: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_decider_partitions', labels: ['stream'] },
    help: 'Partitions that this decider writes.',
  }),
  waiting: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_decider_waiting_commands', labels: ['stream'] },
    help: 'Commands that were taken from the transport and wait for their decision.',
  }),
  commits: defineMetric({
    ...{ kind: 'counter', name: 'c18n_decider_commits_total', labels: ['stream', 'result'] },
    help: 'Commits: committed, fenced (another writer had committed), or failed (tried again).',
  }),
  duration: defineMetric({
    ...{ kind: 'histogram', name: 'c18n_decider_commit_duration_seconds', labels: ['stream'], buckets: SECONDS },
    help: 'How long commits took that were committed.',
  }),
  batch: defineMetric({
    ...{ kind: 'histogram', name: 'c18n_decider_batch_commands', labels: ['stream'], buckets: COMMANDS },
    help: 'Commands that were decided with one commit.',
  }),
  outcomes: defineMetric({
    ...{ kind: 'counter', name: 'c18n_decider_outcomes_total', labels: ['stream', 'state'] },
    help: 'Commands that were decided, by their outcome: DONE, REFUSED or FAILED.',
  }),
  facts: defineMetric({
    ...{ kind: 'counter', name: 'c18n_decider_facts_total', labels: ['stream'] },
    help: 'Facts that were recorded.',
  }),
};

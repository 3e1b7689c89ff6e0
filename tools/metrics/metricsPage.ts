import { deciderMetrics } from '@c18n/decider/deciderMetrics';
import { gatewayMetrics } from '@c18n/gateway/metrics/gatewayMetrics';
import { followerMetrics } from '@c18n/platform/following/followerMetrics';
import { rateLimitMetrics } from '@c18n/platform/limits/rateLimitMetrics';
import type { MetricDefinition } from '@c18n/platform/metrics/MetricDefinition';

/** Which processes of a cluster measure what. One node measures all of it. */
const sections: readonly { readonly title: string; readonly metrics: Readonly<Record<string, MetricDefinition>> }[] = [
  { title: 'Gateways', metrics: gatewayMetrics },
  { title: 'Gateways and subgraphs: rate limits', metrics: rateLimitMetrics },
  { title: 'Deciders', metrics: deciderMetrics },
  { title: 'Gateways and workers: following facts', metrics: followerMetrics },
];

const INTRODUCTION = `# Metrics

What each process tells Prometheus at \`http://METRICS_HOST:METRICS_PORT/metrics\`; [operations.md](operations.md#watch) says how that is set up, and what to watch. This page is made from the program by \`npm run codegen\`.
Counters begin with 0 when a process starts. A histogram has \`_bucket\`, \`_sum\` and \`_count\`. Subgraphs measure their own calls by \`c18n_subgraph_call_…\`, too.
`;

const OF_NODE = `
## Node.js

Those of [prom-client](https://github.com/siimon/prom-client#default-metrics), in every process: \`process_cpu_seconds_total\`, \`process_resident_memory_bytes\`, \`process_start_time_seconds\`, \`nodejs_heap_size_used_bytes\`,
\`nodejs_external_memory_bytes\`, \`nodejs_gc_duration_seconds\` (by kind), \`nodejs_eventloop_lag_p99_seconds\` and its sisters: the delay of the event loop.
`;

/** The page about all metrics, in Markdown. */
export function metricsPage(): string {
  return [
    INTRODUCTION,
    ...sections.map(({ title, metrics }) => sectionOf(title, Object.values(metrics))),
    OF_NODE,
  ].join('');
}

function sectionOf(title: string, metrics: readonly MetricDefinition[]): string {
  const rows = metrics.map(
    ({ name, kind, labels, help }) => `| \`${name}\` | ${kind} | ${labels.map(code).join(', ')} | ${help} |`,
  );
  return ['', `## ${title}`, '', '| name | kind | labels | what |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

import { defineMetric } from '@c18n/platform/metrics/defineMetric';

const TO_SOCKET = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const TO_ANSWER = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a gateway measures. */
export const gatewayMetrics = {
  connections: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_connections', labels: ['transport'] },
    help: 'Open WebSockets (websocket) and event streams (event_stream).',
  }),
  opened: defineMetric({
    ...{ kind: 'counter', name: 'c18n_connections_opened_total', labels: ['transport'] },
    help: 'Connections that were opened.',
  }),
  closed: defineMetric({
    ...{ kind: 'counter', name: 'c18n_connections_closed_total', labels: ['transport', 'code'] },
    help: 'Connections that ended: by the close code, ours before theirs; event streams by COMPLETE, LEFT or TOO_SLOW.',
  }),
  written: defineMetric({
    ...{ kind: 'counter', name: 'c18n_connection_written_bytes_total', labels: ['transport'] },
    help: 'Bytes given to the sockets of connections.',
  }),
  waiting: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_connection_waiting_bytes', labels: ['transport'] },
    help: 'Bytes that wait for clients to read.',
  }),
  stalled: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_connections_stalled', labels: ['transport'] },
    help: 'Connections that take no more until their clients have read.',
  }),
  capped: defineMetric({
    ...{ kind: 'counter', name: 'c18n_cap_refusals_total', labels: ['cap'] },
    help: 'What was refused or ended because it went beyond a cap.',
  }),
  groups: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_live_groups', labels: [] },
    help: 'Groups of subscribers who are told the same.',
  }),
  members: defineMetric({
    ...{ kind: 'gauge', name: 'c18n_live_members', labels: ['state'] },
    help: 'Running subscriptions: live (handed each event at once), or behind (catching up, or held back).',
  }),
  events: defineMetric({
    ...{ kind: 'counter', name: 'c18n_live_events_total', labels: [] },
    help: 'Events that groups told.',
  }),
  deliveries: defineMetric({
    ...{ kind: 'counter', name: 'c18n_live_deliveries_total', labels: ['way'] },
    help: 'Events handed to connections: live, or caught_up by who was behind.',
  }),
  lag: defineMetric({
    ...{ kind: 'histogram', name: 'c18n_live_lag_seconds', labels: [], buckets: TO_SOCKET },
    help: 'From the time of a fact to the hand-over of its event to the sockets of live members, once an event and group.',
  }),
  ends: defineMetric({
    ...{ kind: 'counter', name: 'c18n_live_stream_ends_total', labels: ['reason'] },
    help: 'Subscriptions that ended: LEFT (by the client or with its connection), COMPLETE (the server closes), or by the code of an error.',
  }),
  executions: defineMetric({
    ...{ kind: 'counter', name: 'c18n_executions_total', labels: ['by', 'reason'] },
    help: 'Executions of query plans: compiled, shaped by the library, or run whole by it, with the reason.',
  }),
  operations: defineMetric({
    ...{ kind: 'counter', name: 'c18n_operations_total', labels: ['kind', 'code'] },
    help: 'Operations by the code of their first error, or OK. A subscription counts when it is open.',
  }),
  operationDuration: defineMetric({
    ...{ kind: 'histogram', name: 'c18n_operation_duration_seconds', labels: ['kind'], buckets: TO_ANSWER },
    help: 'How long operations took; subscriptions to be open.',
  }),
  sharedQueries: defineMetric({
    ...{ kind: 'counter', name: 'c18n_queries_shared_total', labels: [] },
    help: 'Queries that were answered by the execution of an identical one.',
  }),
  subgraphDuration: defineMetric({
    ...{ kind: 'histogram', name: 'c18n_subgraph_call_duration_seconds', labels: ['subgraph'], buckets: TO_ANSWER },
    help: 'How long calls of a subgraph took, as whoever called it sees it.',
  }),
  subgraphFailures: defineMetric({
    ...{ kind: 'counter', name: 'c18n_subgraph_call_failures_total', labels: ['subgraph', 'code'] },
    help: 'Calls of a subgraph that answered UNAVAILABLE or INTERNAL_SERVER_ERROR.',
  }),
};

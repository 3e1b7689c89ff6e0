import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultGatewayConfiguration } from '@c18n/gateway/GatewayConfiguration';
import { silentLog } from '@c18n/platform/logging/Log';
import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import { serveMetrics } from '@c18n/platform/metrics/serveMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import { openEmbeddedAdapters } from '@c18n/single-node/openEmbeddedAdapters';
import { startSingleNode } from '@c18n/single-node/startSingleNode';
import { expect, test } from 'vitest';
import { metricsPage } from './metricsPage.ts';

/** Name and kind of each metric that the page tells of. */
const told = [...metricsPage().matchAll(/^\| `(c18n_\w+)` \| (\w+) \|/gm)].map(([, name, kind]) => `${name} ${kind}`);

test('the names of metrics keep to the conventions of Prometheus', () => {
  expect(told.length).toBeGreaterThan(25);
  for (const metric of told) expect(metric.endsWith(' counter')).toBe(/_total /.test(metric));
  for (const metric of told) if (metric.endsWith(' histogram')) expect(metric).toMatch(/_(seconds|commands) /);
});

test('a node serves each metric that the page tells of, and no other of its own', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-metrics-'));
  const adapters = await openEmbeddedAdapters(directory, 2, Date.now);
  const metrics = createMetrics();
  const node = await startSingleNode({
    ...{ adapters, metrics, log: silentLog, now: Date.now, pageSize: 10 },
    ...{ secret: 'a secret of more than enough characters', gateway: defaultGatewayConfiguration },
  });
  const server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 }, silentLog);
  const { url } = await node.listen({ host: '127.0.0.1', port: 0 });
  await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ search(query: "word", first: 1) { edges { node { __typename } } } }' }),
  });
  const scraped = await (await fetch(server.url)).text();
  const served = [...scraped.matchAll(/^# TYPE (c18n_\w+) (\w+)$/gm)].map(([, name, kind]) => `${name} ${kind}`);
  expect(served.toSorted()).toEqual(told.toSorted());
  const values = parseMetrics(scraped);
  expect(values.get('c18n_decider_partitions{stream="people"}')).toBe(2);
  for (const follower of ['gateway', 'search-indexer', 'process-manager'])
    expect(values.get(`c18n_follower_lag_facts{follower="${follower}",stream="people"}`)).toBe(0);
  expect(values.get('c18n_operation_duration_seconds_count{kind="query"}')).toBe(1);
  for (const [, name] of metricsPage().matchAll(/`((?:process|nodejs)_\w+)`/g))
    expect(scraped).toContain(`# TYPE ${name} `);
  await server.close();
  await node.stop();
  await adapters.close();
  await rm(directory, { recursive: true });
});

import { describe, expect, test } from 'vitest';
import { silentLog } from '../logging/Log.ts';
import { createMetrics } from './createMetrics.ts';
import { defineMetric } from './defineMetric.ts';
import { noMetrics } from './noMetrics.ts';
import { serveMetrics } from './serveMetrics.ts';
import { startMetrics } from './startMetrics.ts';
import { parseMetrics } from './testing/parseMetrics.ts';

const eaten = defineMetric({ kind: 'counter', name: 'c18n_eaten_total', help: 'Cakes.', labels: ['kind'] });
const waiting = defineMetric({ kind: 'gauge', name: 'c18n_waiting', help: 'Guests.', labels: [] });
const meal = defineMetric({
  kind: 'histogram',
  name: 'c18n_meal_seconds',
  help: 'Meals.',
  labels: [],
  buckets: [1, 5],
});

const valuesOf = async (metrics: ReturnType<typeof createMetrics>) => parseMetrics(await metrics.text());

describe('metrics', () => {
  test('count, add what several tell of the same, and keep how long things took', async () => {
    const metrics = createMetrics();
    metrics.counter(eaten).add({ kind: 'plum' });
    metrics.counter(eaten).add({ kind: 'plum' }, 2);
    for (const seconds of [0.5, 3, 30]) metrics.histogram(meal).observe({}, seconds);
    const values = await valuesOf(metrics);
    expect(values.get('c18n_eaten_total{kind="plum"}')).toBe(3);
    expect(values.get('c18n_meal_seconds_bucket{le="1"}')).toBe(1);
    expect(values.get('c18n_meal_seconds_bucket{le="5"}')).toBe(2);
    expect(values.get('c18n_meal_seconds_count')).toBe(3);
  });

  test('are read each time somebody looks, until that is stopped', async () => {
    const metrics = createMetrics();
    let guests = 4;
    const stop = metrics.read(waiting, () => [{ labels: {}, value: guests }]);
    metrics.read(waiting, () => [{ labels: {}, value: 10 }]);
    expect((await valuesOf(metrics)).get('c18n_waiting')).toBe(14);
    guests = 1;
    expect((await valuesOf(metrics)).get('c18n_waiting')).toBe(11);
    stop();
    expect((await valuesOf(metrics)).get('c18n_waiting')).toBe(10);
  });

  test('of two processes are apart, and have those of Node.js', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.counter(eaten).add({ kind: 'plum' });
    expect((await valuesOf(other)).has('c18n_eaten_total{kind="plum"}')).toBe(false);
    expect([...(await valuesOf(one)).keys()]).toEqual(
      expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']),
    );
  });
});

describe('the metrics of a process', () => {
  test('are served at one address, for reading', async () => {
    const metrics = createMetrics();
    metrics.read(waiting, () => [{ labels: {}, value: 7 }]);
    const server = await serveMetrics(metrics, { host: '127.0.0.1', port: 0 }, silentLog);
    const scraped = await fetch(server.url);
    expect(scraped.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(parseMetrics(await scraped.text()).get('c18n_waiting')).toBe(7);
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(new URL('/', server.url))).status).toBe(404);
    metrics.read(waiting, () => {
      throw new Error('nobody counts');
    });
    expect((await fetch(server.url)).status).toBe(500);
    await server.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('are not measured where no port is set for them', async () => {
    const { metrics, close } = await startMetrics({ metricsHost: '127.0.0.1', metricsPort: null }, silentLog);
    expect(metrics).toBe(noMetrics);
    await close();
  });
});

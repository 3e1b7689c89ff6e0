import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { silentLog } from '@c18n/platform/logging/Log';
import { createMetrics } from '@c18n/platform/metrics/createMetrics';
import type { Metrics } from '@c18n/platform/metrics/Metrics';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { parseMetrics } from '@c18n/platform/metrics/testing/parseMetrics';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { defaultGatewayConfiguration } from '../GatewayConfiguration.ts';
import { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import { SocketConnection } from './SocketConnection.ts';
import type { TransportParts } from './TransportParts.ts';

/** A connection whose client neither reads nor answers. */
function setUp(metrics: Metrics = noMetrics) {
  const done: string[] = [];
  const client = Object.assign(new EventEmitter(), {
    ...{ readyState: 1, OPEN: 1, bufferedAmount: 0 },
    ping: () => done.push('ping'),
    terminate: () => done.push('terminate'),
    close: (code: number) => done.push(`close ${code}`),
  });
  const socket = new PassThrough({ highWaterMark: 1 });
  const meter = new ConnectionMeter(metrics);
  const parts = { meter, log: silentLog, configuration: defaultGatewayConfiguration, guard: {} };
  const request = { socket } as unknown as IncomingMessage;
  const connection = new SocketConnection(
    client as unknown as WebSocket,
    request,
    '',
    parts as unknown as TransportParts,
  );
  return { done, connection };
}

test('a client that answers no ping before the next is cut off', () => {
  const { done, connection } = setUp();
  connection.beat();
  connection.beat();
  expect(done).toEqual(['ping', 'terminate']);
});

test('a client that does not read is not cut off for that: it is told why when it is let go', () => {
  const { done, connection } = setUp();
  connection.beat();
  connection.writer.write('x'.repeat(100_000), { resume: () => {} });
  connection.writer.flush();
  connection.beat();
  connection.beat();
  connection.writer.close();
  expect(done).toEqual(['ping']);
});

test('a client that goes beyond several caps counts for the first, with its code', async () => {
  const metrics = createMetrics();
  const { connection } = setUp(metrics);
  connection.close(4490, 'TOO_SLOW');
  connection.close(4491, 'RATE_LIMITED');
  expect([connection.closeCode, connection.hears()]).toEqual([4490, false]);
  const values = parseMetrics(await metrics.text());
  const caps = ['slow_reader', 'message_rate'].map((cap) => values.get(`c18n_cap_refusals_total{cap="${cap}"}`));
  expect(caps).toEqual([1, 0]);
});

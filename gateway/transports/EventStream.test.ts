import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { silentLog } from '@c18n/platform/logging/Log';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultGatewayConfiguration } from '../GatewayConfiguration.ts';
import { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import { EventStream } from './EventStream.ts';

const { keepAlive, live } = defaultGatewayConfiguration;
const source = { resume: () => {} };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream whose client reads nothing. */
function unread() {
  const response = Object.assign(new PassThrough({ highWaterMark: 16 }), { writeHead: () => {} });
  const faults: unknown[] = [];
  response.on('error', (error) => faults.push(error));
  const stream = new EventStream({ bytesWritten: 0 } as Socket, response as unknown as ServerResponse, {
    ...{ configuration: defaultGatewayConfiguration, log: silentLog, meter: new ConnectionMeter(noMetrics) },
  });
  return { response, stream, faults };
}

test('writes nothing after its end, however long its client does not read', async () => {
  const { response, stream, faults } = unread();
  await vi.advanceTimersByTimeAsync(keepAlive - 1);
  stream.write('x'.repeat(1_000), source);
  stream.end();
  // The heartbeat was due long before its client would be cut off.
  await vi.advanceTimersByTimeAsync(live.stallTimeout - 1);
  expect([response.destroyed, faults]).toEqual([false, []]);
});

test('is cut off where its client does not take what waited at its end', async () => {
  const { response, stream } = unread();
  stream.write('x'.repeat(1_000), source);
  stream.end();
  await vi.advanceTimersByTimeAsync(live.stallTimeout - 1);
  expect(response.destroyed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(response.destroyed).toBe(true);
});

test('waits for nobody where its client has left before its end', async () => {
  const { response, stream } = unread();
  const closed = new Promise<void>((resolve) => stream.onClose(resolve));
  response.destroy();
  await closed;
  stream.end();
  expect(vi.getTimerCount()).toBe(0);
});

test('is told to be over by itself where its client reads on', async () => {
  const { response, stream } = unread();
  const closed = new Promise<void>((resolve) => stream.onClose(resolve));
  stream.write('data: 1\n\n', source);
  stream.end();
  response.resume();
  await closed;
  expect(vi.getTimerCount()).toBe(0);
});

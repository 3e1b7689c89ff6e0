import { createRequire } from 'node:module';
import { afterEach, expect, it, vi } from 'vitest';
import { calmRequestQueues } from './calmRequestQueues.ts';

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue');
const logger = { debug: () => {}, error: () => {} };
const queueOf = () =>
  new RequestQueue({
    ...{ maxInFlightRequests: 1, requestTimeout: 1_000, enforceRequestTimeout: false, clientId: '', broker: '' },
    ...{ logger, isConnected: () => true, instrumentationEmitter: null },
  });

afterEach(() => {
  vi.useRealTimers();
});

it('sets no timer where no request waits, and still looks at one that does', () => {
  vi.useFakeTimers();
  calmRequestQueues();
  const queue = queueOf();
  queue.checkPendingRequests();
  expect(vi.getTimerCount()).toBe(0);
  // As after an answer of a broker that throttles: what comes then waits, and goes when that is over.
  queue.throttledUntil = Date.now() + 500;
  const sent = vi.spyOn(queue, 'sendSocketRequest').mockImplementation(() => {});
  queue.pending.push({});
  queue.scheduleCheckPendingRequests();
  vi.advanceTimersByTime(499);
  expect(sent).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(sent).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { PassThrough } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { silentLog } from '@c18n/platform/logging/Log';
import { noMetrics } from '@c18n/platform/metrics/noMetrics';
import { describe, expect, test } from 'vitest';
import { defaultGatewayConfiguration } from '../GatewayConfiguration.ts';
import type { EventSink } from '../live/EventSink.ts';
import { ConnectionMeter } from '../metrics/ConnectionMeter.ts';
import { RunningOperation } from '../operations/RunningOperation.ts';
import type { SessionHolder } from '../sessions/SessionHolder.ts';
import { EventStream } from './EventStream.ts';
import { SharedStream } from './SharedStream.ts';

function setUp() {
  const response = Object.assign(new PassThrough(), { writeHead: () => {} });
  response.resume();
  const stream = new EventStream({ bytesWritten: 0 } as Socket, response as unknown as ServerResponse, {
    ...{ configuration: defaultGatewayConfiguration, log: silentLog, meter: new ConnectionMeter(noMetrics) },
  });
  const shared = new SharedStream({
    ...{ session: {} as SessionHolder, address: '', most: 10 },
    ...{ refused: () => {}, refusal: () => [] },
  });
  shared.open(stream);
  const closed = new Promise<void>((resolve) => stream.onClose(resolve));
  const leave = async () => {
    response.destroy();
    await closed;
  };
  return { shared, response, leave };
}

/** Starts an operation. @returns what it tells its results to, and how it is stopped */
function start(shared: SharedStream, id: string) {
  const running = new RunningOperation();
  const { promise, resolve } = Promise.withResolvers<EventSink>();
  const isStarted = shared.start(id, (sink) => {
    resolve(sink);
    return running;
  });
  return { isStarted, running, sink: promise };
}

/** @returns what its results were told to, as long as anybody keeps it */
async function startAndEnd(shared: SharedStream, id: string, end: (sink: EventSink) => void) {
  const sink = await start(shared, id).sink;
  end(sink);
  return new WeakRef(sink);
}

describe('an event stream for many operations', () => {
  test('keeps nothing of those that have ended', async () => {
    const { shared, leave } = setUp();
    const seen = await Promise.all([
      startAndEnd(shared, 'completed', (sink) => sink.complete()),
      startAndEnd(shared, 'failed', (sink) => sink.fail(new Error('out of order'))),
      startAndEnd(shared, 'stopped', () => shared.stop('stopped')),
    ]);
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    // A weak reference holds for the turn in which it was made.
    await turn();
    collect();
    expect(seen.map((one) => one.deref())).toEqual([undefined, undefined, undefined]);
    await leave();
  });

  test('is cut off where its client asks for more and reads nothing', async () => {
    const { shared, response } = setUp();
    response.pause();
    const large = 'x'.repeat(3 * 1_024 * 1_024);
    for (const id of ['one', 'two']) {
      const { isStarted, sink } = start(shared, id);
      expect(isStarted).toBe(true);
      (await sink).take(large);
      await turn();
    }
    const running = start(shared, 'three');
    expect([running.isStarted, shared.isOpen]).toEqual([false, false]);
    await once(response, 'close');
  });

  test('takes an answer of any size from one who reads', async () => {
    const { shared, leave } = setUp();
    for (const id of ['one', 'two', 'three']) {
      const { isStarted, sink } = start(shared, id);
      expect(isStarted).toBe(true);
      (await sink).take('x'.repeat(8 * 1_024 * 1_024));
      await turn();
      await turn();
    }
    await leave();
  });

  test('tells of one that fails twice once: its id is free after that', async () => {
    const { shared, response, leave } = setUp();
    const told: string[] = [];
    response.on('data', (chunk) => told.push(String(chunk)));
    const sink = await start(shared, 'one').sink;
    sink.fail(new Error('its session has ended'));
    sink.fail(new Error('it could not be begun'));
    await turn();
    await turn();
    expect(told.join('').split('event: next').length - 1).toBe(1);
    expect(told.join('').split('event: complete').length - 1).toBe(1);
    await leave();
  });

  test('stops those that run when its client leaves', async () => {
    const { shared, leave } = setUp();
    const [one, other, over] = ['one', 'other', 'over'].map((id) => start(shared, id));
    (await over?.sink)?.complete();
    await leave();
    expect([one, other, over].map((started) => started?.running.hasLeft)).toEqual([true, true, false]);
  });

  test.each([
    ['its client has left', ({ leave }: ReturnType<typeof setUp>) => leave()],
    ['it was ended', async ({ shared }: ReturnType<typeof setUp>) => shared.end()],
  ])('starts nothing once %s', async (_when, close) => {
    const parts = setUp();
    await close(parts);
    const { shared } = parts;
    expect(shared.start('one', () => expect.unreachable())).toBe(false);
    expect(shared.hasEnded).toBe(true);
  });
});

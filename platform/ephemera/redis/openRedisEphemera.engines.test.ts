import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import type { Ephemera } from '../../ports/Ephemera.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { ephemeraContract } from '../ephemeraContract.ts';
import { openRedisEphemera } from './openRedisEphemera.ts';

const url = engineUrl('REDIS_URL');
const inspector = createClient({ url });
beforeAll(async () => void (await inspector.connect()));
afterAll(() => inspector.close());

const open = (namespace: string) => openRedisEphemera({ url, namespace, log: silentLog, now: () => 1_000 });

/** Has all that is kept under a namespace end so many milliseconds earlier: as if they had passed. */
async function advance(namespace: string, milliseconds: number): Promise<void> {
  for (const key of await inspector.keys(`${namespace}:*`)) {
    await inspector.pExpire(key, (await inspector.pTTL(key)) - milliseconds);
  }
}

ephemeraContract('Redis', async () => {
  const namespace = `test-${randomUUID()}`;
  return { ephemera: await open(namespace), advance: (milliseconds) => advance(namespace, milliseconds) };
});

/** As many processes as a test needs, which share one namespace. */
function sharing() {
  const namespace = `test-${randomUUID()}`;
  const join = async (): Promise<Ephemera> => {
    const ephemera = await open(namespace);
    onTestFinished(() => ephemera.close());
    return ephemera;
  };
  /** Resolves when so many connections are subscribed to a channel. */
  const subscribed = (channel: string, connections: number) =>
    vi.waitFor(async () => {
      const name = `${namespace}:channel:${channel}`;
      expect(await inspector.pubSubNumSub([name])).toEqual({ [name]: connections });
    });
  return { join, subscribed, namespace };
}

/** What is heard on a channel, and a promise for the next. */
function listen(ephemera: Ephemera, channel: string) {
  const heard: string[] = [];
  const stop = ephemera.subscribe(channel, (message) => void heard.push(message));
  return { heard, stop };
}

describe('ephemera in Redis', () => {
  test('are shared by processes: counters, values, messages', async () => {
    const { join, subscribed } = sharing();
    const [one, other] = [await join(), await join()];
    expect(await one.add('counter', 2, 100_000)).toBe(2);
    expect(await other.add('counter', 3, 100_000)).toBe(5);
    await one.set('key', 'value', 100_000);
    expect(await other.get('key')).toBe('value');
    const there = listen(other, 'channel');
    await subscribed('channel', 1);
    one.publish('channel', 'first');
    one.publish('channel', 'second');
    await vi.waitFor(() => expect(there.heard).toEqual(['first', 'second']));
  });

  test('a message is heard once by its sender, too', async () => {
    const { join, subscribed } = sharing();
    const [one, other] = [await join(), await join()];
    const [here, there] = [listen(one, 'channel'), listen(other, 'channel')];
    await subscribed('channel', 2);
    one.publish('channel', 'mine');
    await vi.waitFor(() => expect(there.heard).toEqual(['mine']));
    other.publish('channel', 'yours');
    // What Redis tells on one channel comes in order: had its own message come back, it would be here before this one.
    await vi.waitFor(() => expect(here.heard).toContain('yours'));
    expect(here.heard).toEqual(['mine', 'yours']);
  });

  test('a process subscribes to a channel once, however many listen, until the last has left', async () => {
    const { join, subscribed } = sharing();
    const ephemera = await join();
    const [first, second] = [listen(ephemera, 'channel'), listen(ephemera, 'channel')];
    await subscribed('channel', 1);
    first.stop();
    first.stop();
    const other = listen(ephemera, 'other');
    await subscribed('other', 1);
    await subscribed('channel', 1);
    second.stop();
    await subscribed('channel', 0);
    other.stop();
  });

  test('another namespace on the same server is another world', async () => {
    const [one, other] = [await sharing().join(), await sharing().join()];
    await one.add('counter', 2, 100_000);
    expect(await other.add('counter', 1, 100_000)).toBe(1);
  });

  test('everything that is kept ends some day', async () => {
    const { join, namespace } = sharing();
    const ephemera = await join();
    await ephemera.add('counter', 1, 100_000);
    await ephemera.add('counter', 1, 100_000);
    await ephemera.set('key', 'value', 100_000);
    const keys = await inspector.keys(`${namespace}:*`);
    expect(keys).toHaveLength(2);
    for (const key of keys) expect(await inspector.pTTL(key)).toBeGreaterThan(0);
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import type { Ephemera } from '../../ports/Ephemera.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { type InterruptibleProxy, startProxy } from '../../testing/startProxy.ts';
import { openRedisEphemera } from './openRedisEphemera.ts';

const direct = new URL(engineUrl('REDIS_URL'));

describe('ephemera whose Redis goes away and comes back', () => {
  let proxy: InterruptibleProxy;
  /** A process that loses its connections, and one that keeps them. */
  let cut: Ephemera;
  let other: Ephemera;

  beforeEach(async () => {
    proxy = await startProxy(direct, 6379);
    const through = new URL(direct);
    through.host = `127.0.0.1:${proxy.port}`;
    const namespace = `test-${randomUUID()}`;
    const open = (url: URL) => openRedisEphemera({ url: url.href, namespace, log: silentLog, now: () => 1_000 });
    [cut, other] = await Promise.all([open(through), open(direct)]);
    onTestFinished(async () => {
      await Promise.all([cut.close(), other.close()]);
      await proxy.takeAway();
    });
  });

  /** Tells another process's subscribers until one has heard it: nothing else says that a subscription stands. */
  async function heardFrom(teller: Ephemera, channel: string, heard: readonly string[]): Promise<void> {
    const word = randomUUID();
    await vi.waitFor(() => {
      teller.publish(channel, word);
      expect(heard).toContain(word);
    }, 20_000);
  }

  /** Resolves when the connection for commands is noticed to be gone, or to be back. */
  async function countsAlone(alone: boolean): Promise<void> {
    const counter = randomUUID();
    await other.add(counter, 100, 100_000);
    await vi.waitFor(async () => {
      const sum = await cut.add(counter, 1, 100_000);
      expect(sum < 100).toBe(alone);
    }, 20_000);
  }

  test('subscriptions come back, those that were made meanwhile come, those that were left stay away', async () => {
    const heard: Record<string, string[]> = { before: [], meanwhile: [], left: [] };
    const listen = (channel: string) => cut.subscribe(channel, (message) => void heard[channel]?.push(message));
    listen('before');
    const leave = listen('left');
    await heardFrom(other, 'before', heard.before ?? []);
    await heardFrom(other, 'left', heard.left ?? []);
    await proxy.takeAway();
    await countsAlone(true);
    leave();
    listen('meanwhile');
    await proxy.bringBack();
    const known = heard.left?.length;
    await heardFrom(other, 'before', heard.before ?? []);
    await heardFrom(other, 'meanwhile', heard.meanwhile ?? []);
    expect(heard.left).toHaveLength(known ?? 0);
  });

  test('it counts for itself meanwhile, and with the others again afterwards', async () => {
    expect(await other.add('counter', 5, 100_000)).toBe(5);
    expect(await cut.add('counter', 1, 100_000)).toBe(6);
    await proxy.takeAway();
    await countsAlone(true);
    expect(await cut.add('counter', 1, 100_000)).toBe(1);
    expect(await cut.get('key')).toBeNull();
    await proxy.bringBack();
    await countsAlone(false);
    expect(await cut.add('counter', 1, 100_000)).toBe(7);
  });

  test('a connection that only fell silent is replaced by another', async () => {
    const heard: string[] = [];
    cut.subscribe('channel', (message) => void heard.push(message));
    await heardFrom(other, 'channel', heard);
    proxy.fallSilent();
    await countsAlone(true);
    await proxy.bringBack();
    await countsAlone(false);
    await heardFrom(other, 'channel', heard);
  });
});

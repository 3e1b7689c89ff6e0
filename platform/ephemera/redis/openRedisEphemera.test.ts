import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../logging/Log.ts';
import { openRedisEphemera } from './openRedisEphemera.ts';

describe('ephemera while Redis is away', () => {
  let server: Server;
  let url: string;

  // Takes connections and ends them at once: what a proxy before a dead server does.
  beforeEach(async () => {
    server = createServer((socket) => void socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `redis://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  });
  afterEach(() => void server.close());

  const open = () => openRedisEphemera({ url, namespace: 'test', log: silentLog, now: () => 1_000 });

  test('it starts, and counts for itself', async () => {
    const ephemera = await open();
    expect(await ephemera.add('counter', 1, 1_000)).toBe(1);
    expect(await ephemera.add('counter', 2, 1_000)).toBe(3);
    await ephemera.close();
  });

  test('values are lost, and nobody waits for them', async () => {
    const ephemera = await open();
    await ephemera.set('key', 'value', 1_000);
    expect(await ephemera.get('key')).toBeNull();
    await ephemera.close();
  });

  test('messages still reach their own process', async () => {
    const ephemera = await open();
    const heard: string[] = [];
    const stop = ephemera.subscribe('channel', (message) => void heard.push(message));
    ephemera.publish('channel', 'one');
    stop();
    ephemera.publish('channel', 'two');
    expect(heard).toEqual(['one']);
    await ephemera.close();
  });
});

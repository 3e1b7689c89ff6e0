import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { silentLog } from '../../../logging/Log.ts';
import type { KillableEngine } from '../../../testing/KillableEngine.ts';
import { openRedisEphemera } from '../openRedisEphemera.ts';

const PATIENCE = 30_000;
const TTL = 100_000;

/** What processes must do when the Redis that they share was killed, and when it is there again. */
export function killedRedisSuite(start: () => Promise<KillableEngine>): void {
  test('Redis killed: processes count for themselves, and hear each other again when it has been started', async () => {
    const engine = await start();
    onTestFinished(engine.stop);
    const namespace = `test-${randomUUID()}`;
    const open = async () => {
      const ephemera = await openRedisEphemera({ url: engine.url, namespace, log: silentLog, now: () => 1_000 });
      onTestFinished(() => ephemera.close());
      return ephemera;
    };
    const [one, other] = [await open(), await open()];
    const heard: string[] = [];
    other.subscribe('channel', (message) => void heard.push(message));
    const hears = (word: string) =>
      vi.waitFor(() => {
        one.publish('channel', word);
        expect(heard).toContain(word);
      }, PATIENCE);
    await hears('before');
    expect(await one.add('counter', 1, TTL)).toBe(1);
    expect(await other.add('counter', 1, TTL)).toBe(2);

    await engine.kill();
    expect(await one.add('counter', 1, TTL)).toBe(1);
    expect(await other.add('counter', 1, TTL)).toBe(1);
    expect(await one.get('key')).toBeNull();
    one.publish('channel', 'meanwhile');

    await engine.restart();
    await hears('after');
    expect(heard).not.toContain('meanwhile');
    await vi.waitFor(async () => {
      await one.set('key', 'value', TTL);
      expect(await other.get('key')).toBe('value');
    }, PATIENCE);
  });
}

import { beforeEach, describe, expect, test } from 'vitest';
import type { LastValue, LastValueStore } from '../ports/LastValueStore.ts';
import { Lease } from './Lease.ts';

let stored: Map<string, LastValue>;
let time: number;
const values: LastValueStore = {
  read: async (keys) => keys.map((key) => stored.get(key) ?? null),
  advance: async (written) =>
    written.map((value) => {
      const before = stored.get(value.key);
      if (before === undefined || before.version < value.version) stored.set(value.key, value);
      return stored.get(value.key) as LastValue;
    }),
};
const lease = () => new Lease('worker', values, () => time);

beforeEach(() => {
  stored = new Map();
  time = 0;
});

describe('a lease', () => {
  test('is held by one, who renews it', async () => {
    const [one, other] = [lease(), lease()];
    expect([await one.hold(), await other.hold()]).toEqual([true, false]);
    for (time = 2_000; time < 60_000; time += 2_000)
      expect([await one.hold(), await other.hold()]).toEqual([true, false]);
  });

  test('of two who take it at once is one’s', async () => {
    const held = await Promise.all([lease().hold(), lease().hold(), lease().hold()]);
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  test('passes on when it is not renewed, and its former holder loses it', async () => {
    const [one, other] = [lease(), lease()];
    await one.hold();
    await other.hold();
    time = 5_999;
    expect(await other.hold()).toBe(false);
    time = 6_000;
    expect(await other.hold()).toBe(true);
    expect(await one.hold()).toBe(false);
  });

  test('that is given back is another’s at once', async () => {
    const [one, other] = [lease(), lease()];
    await one.hold();
    await other.release();
    expect(await other.hold()).toBe(false);
    await one.release();
    expect(await other.hold()).toBe(true);
  });
});

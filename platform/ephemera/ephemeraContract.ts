import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ephemera } from '../ports/Ephemera.ts';

/** Milliseconds; much longer than a test takes, so that only `advance` makes time pass. */
const TTL = 100_000;

/** Empty ephemera for a test. */
export type EphemeraFixture = {
  readonly ephemera: Ephemera;
  /** Lets so many milliseconds pass for it. */
  readonly advance: (milliseconds: number) => Promise<void>;
};

/** What every adapter of the `Ephemera` port must do. */
export function ephemeraContract(name: string, fixture: () => Promise<EphemeraFixture>): void {
  describe(`ephemera: ${name}`, () => {
    let ephemera: Ephemera;
    let advance: EphemeraFixture['advance'];
    beforeEach(async () => ({ ephemera, advance } = await fixture()));
    afterEach(() => ephemera.close());

    test('a counter adds up, apart from every other', async () => {
      expect(await ephemera.add('a', 1, TTL)).toBe(1);
      expect(await ephemera.add('a', 5, TTL)).toBe(6);
      expect(await ephemera.add('a', -2, TTL)).toBe(4);
      expect(await ephemera.add('b', 1, TTL)).toBe(1);
    });

    test('no addition to a counter is lost when many come at once', async () => {
      const sums = await Promise.all(Array.from({ length: 100 }, () => ephemera.add('a', 1, TTL)));
      expect(new Set(sums).size).toBe(100);
      expect(Math.max(...sums)).toBe(100);
    });

    test('a counter forgets itself after its first use, however often it is used', async () => {
      await ephemera.add('a', 1, TTL);
      await advance(60_000);
      expect(await ephemera.add('a', 1, TTL)).toBe(2);
      await advance(60_000);
      expect(await ephemera.add('a', 1, TTL)).toBe(1);
    });

    test.each([
      { name: 'comes back to 0', back: -2, sum: 0 },
      { name: 'would fall below 0', back: -5, sum: 0 },
    ])('a counter that $name is none any more, and lives anew from its next use', async ({ back, sum }) => {
      await ephemera.add('a', 2, TTL);
      expect(await ephemera.add('a', back, TTL)).toBe(sum);
      await advance(60_000);
      expect(await ephemera.add('a', 1, TTL)).toBe(1);
      await advance(60_000);
      expect(await ephemera.add('a', 1, TTL)).toBe(2);
    });

    test.each([0, -1])('adding %i to a counter that is not there begins none', async (amount) => {
      expect(await ephemera.add('a', amount, TTL)).toBe(0);
      await advance(60_000);
      expect(await ephemera.add('a', 1, TTL)).toBe(1);
      await advance(60_000);
      expect(await ephemera.add('a', 1, TTL)).toBe(2);
    });

    test('a value is kept until it expires', async () => {
      await ephemera.set('key', 'first', TTL);
      expect(await ephemera.get('key')).toBe('first');
      await advance(100_000);
      expect(await ephemera.get('key')).toBeNull();
    });

    test('a value that is set again lives from then on', async () => {
      await ephemera.set('key', 'first', TTL);
      await advance(60_000);
      await ephemera.set('key', 'second', TTL);
      await advance(60_000);
      expect(await ephemera.get('key')).toBe('second');
    });

    test('there is nothing under a key that was never set, nor under the name of a counter', async () => {
      await ephemera.add('key', 1, TTL);
      expect(await ephemera.get('key')).toBeNull();
      expect(await ephemera.get('__proto__')).toBeNull();
    });

    test('an empty value is a value', async () => {
      await ephemera.set('key', '', TTL);
      expect(await ephemera.get('key')).toBe('');
    });

    test('a message reaches every subscriber of its channel, in order, and nobody else', async () => {
      const [first, second, other] = [listen(ephemera, 'a'), listen(ephemera, 'a'), listen(ephemera, 'b')];
      ephemera.publish('a', 'one');
      ephemera.publish('a', 'two');
      ephemera.publish('b', 'three');
      expect(await first.take(2)).toEqual(['one', 'two']);
      expect(await second.take(2)).toEqual(['one', 'two']);
      expect(await other.take(1)).toEqual(['three']);
    });

    test('who has left hears nothing more, and leaves the others listening', async () => {
      const [left, stays] = [listen(ephemera, 'a'), listen(ephemera, 'a')];
      left.stop();
      left.stop();
      ephemera.publish('a', 'one');
      expect(await stays.take(1)).toEqual(['one']);
      expect(left.heard).toEqual([]);
    });

    test('who leaves while a message is told does not keep it from the others', async () => {
      const stop = ephemera.subscribe('a', () => stop());
      const stays = listen(ephemera, 'a');
      ephemera.publish('a', 'one');
      expect(await stays.take(1)).toEqual(['one']);
    });
  });
}

function listen(ephemera: Ephemera, channel: string) {
  const heard: string[] = [];
  let woken = () => {};
  const stop = ephemera.subscribe(channel, (message) => {
    heard.push(message);
    woken();
  });
  return {
    heard,
    stop,
    take: async (count: number) => {
      while (heard.length < count) await new Promise<void>((resolve) => (woken = resolve));
      return heard;
    },
  };
}

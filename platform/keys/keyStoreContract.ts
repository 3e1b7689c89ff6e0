import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeyStore } from '../ports/KeyStore.ts';

/** One empty store of keys for a test. `reopen` gives the same store as whoever opens it next sees it. */
export type KeyStoreFixture = {
  readonly open: () => Promise<KeyStore>;
  readonly reopen: () => Promise<KeyStore>;
  readonly remove: () => Promise<void>;
};

/**
 * What every adapter of the `KeyStore` port must do.
 *
 * @param fixture is given the clock that the store must use
 */
export function keyStoreContract(name: string, fixture: (now: () => number) => Promise<KeyStoreFixture>): void {
  describe(`the store of keys: ${name}`, () => {
    let given: KeyStoreFixture;
    let keys: KeyStore;
    let now: number;
    beforeEach(async () => {
      now = 1_000;
      given = await fixture(() => now);
      keys = await given.open();
    });
    afterEach(async () => {
      await keys.close();
      await given.remove();
    });

    test('makes a key of 32 bytes for each person, in order, all different', async () => {
      const created = await keys.create(['person_a', 'person_b']);
      expect(created.map(({ person }) => person)).toEqual(['person_a', 'person_b']);
      const [first, second] = created.map(bytesOf);
      expect([first?.length, second?.length]).toEqual([32, 32]);
      expect(first).not.toEqual(second);
    });

    test('makes no second key for a person who has one, nor for one named twice', async () => {
      const [first] = await keys.create(['person_a']);
      const again = await keys.create(['person_b', 'person_a', 'person_b']);
      expect(bytesOf(again[1])).toEqual(bytesOf(first));
      expect(bytesOf(again[2])).toEqual(bytesOf(again[0]));
    });

    test('two who create at the same time get the same key', async () => {
      const [first, second] = await Promise.all([keys.create(['person_a']), keys.create(['person_a'])]);
      expect(bytesOf(first[0])).toEqual(bytesOf(second[0]));
    });

    test('reads keys in the order asked for, null for a person who never had one', async () => {
      const [, b] = await keys.create(['person_a', 'person_b']);
      const read = await keys.read(['person_b', 'person_unknown', 'person_b']);
      expect(read.map((key) => key && bytesOf(key))).toEqual([bytesOf(b), null, bytesOf(b)]);
    });

    test('reads and creates nothing when asked for nobody', async () => {
      expect(await keys.read([])).toEqual([]);
      expect(await keys.create([])).toEqual([]);
    });

    test('reads a thousand keys at once', async () => {
      const persons = Array.from({ length: 1_000 }, (_, index) => `person_${index}`);
      await keys.create(persons);
      expect((await keys.read(persons)).filter((key) => key !== null)).toHaveLength(1_000);
    });

    test('a destroyed key stays destroyed, whoever asks, and takes no other with it', async () => {
      await keys.create(['person_a', 'person_b']);
      await keys.destroy('person_a');
      const tombstone = { person: 'person_a', destroyed: true };
      expect((await keys.read(['person_a']))[0]).toEqual(tombstone);
      expect((await keys.create(['person_a']))[0]).toEqual(tombstone);
      expect(bytesOf((await keys.read(['person_b']))[0])).toHaveLength(32);
    });

    test('destroying twice, or for somebody without a key, leaves a tombstone', async () => {
      await keys.destroy('person_a');
      await keys.destroy('person_a');
      expect(await keys.create(['person_a'])).toEqual([{ person: 'person_a', destroyed: true }]);
    });

    test('drops keys that were last asked for before a time and leaves nothing of them, but no others and no tombstone', async () => {
      const [old, again] = await keys.create(['person_old', 'person_again', 'person_gone', 'person_stays']);
      await keys.destroy('person_gone');
      now = 2_000;
      await keys.create(['person_again', 'person_new', 'person_gone']);
      await keys.bringBack([{ person: 'person_back', key: new Uint8Array(32) }]);
      await keys.drop(
        ['person_old', 'person_again', 'person_new', 'person_gone', 'person_back', 'person_unknown'],
        2_000,
      );
      await keys.drop([], 2_000);
      await keys.close();
      keys = await given.reopen();
      const all = await keys.scan('', 10);
      expect(all.map(({ person }) => person)).toEqual([
        'person_again',
        'person_back',
        'person_gone',
        'person_new',
        'person_stays',
      ]);
      expect(bytesOf(all[0])).toEqual(bytesOf(again));
      expect(all[2]).toEqual({ person: 'person_gone', destroyed: true });
      expect(bytesOf((await keys.create(['person_old']))[0])).not.toEqual(bytesOf(old));
    });

    test('keys and tombstones are still there when it is opened again', async () => {
      const [a] = await keys.create(['person_a', 'person_b']);
      await keys.destroy('person_b');
      await keys.close();
      keys = await given.reopen();
      const read = await keys.read(['person_a', 'person_b']);
      expect(bytesOf(read[0])).toEqual(bytesOf(a));
      expect(read[1]).toEqual({ person: 'person_b', destroyed: true });
    });

    test('is of the installation that was said first, also for who says it at the same time or opens it again', async () => {
      expect(await keys.installation()).toBeNull();
      const [one, other] = await Promise.all([keys.assign('one'), keys.assign('other')]);
      expect(other).toBe(one);
      expect(['one', 'other']).toContain(one);
      await keys.close();
      keys = await given.reopen();
      expect(await keys.assign('a third')).toBe(one);
      expect(await keys.installation()).toBe(one);
      expect(await keys.scan('', 10)).toEqual([]);
    });

    test('tells keys and tombstones in the order of the persons, page by page', async () => {
      const [b] = await keys.create(['person_b', 'person_a', 'person_c']);
      await keys.destroy('person_c');
      expect((await keys.scan('', 2)).map(({ person }) => person)).toEqual(['person_a', 'person_b']);
      expect(bytesOf((await keys.scan('person_a', 1))[0])).toEqual(bytesOf(b));
      expect(await keys.scan('person_b', 2)).toEqual([{ person: 'person_c', destroyed: true }]);
    });

    test('takes keys out of a backup where there are none, and tombstones in any case, and brings no destroyed key back', async () => {
      const key = Uint8Array.from({ length: 32 }, (_, index) => index);
      const [there] = await keys.create(['person_there', 'person_gone', 'person_erased']);
      await keys.destroy('person_gone');
      const brought = ['person_new', 'person_there', 'person_gone'].map((person) => ({ person, key }));
      const tombstones = ['person_erased', 'person_stone'].map((person) => ({ person, destroyed: true }) as const);
      await keys.bringBack([...brought, ...tombstones]);
      await keys.close();
      keys = await given.reopen();
      const read = await keys.read(['person_new', 'person_there', 'person_gone', 'person_erased', 'person_stone']);
      expect(bytesOf(read[0])).toEqual([...key]);
      expect(bytesOf(read[1])).toEqual(bytesOf(there));
      expect(read.slice(2)).toEqual(
        ['person_gone', 'person_erased', 'person_stone'].map((person) => ({ person, destroyed: true })),
      );
    });
  });
}

function bytesOf(key: Awaited<ReturnType<KeyStore['read']>>[number] | undefined): readonly number[] {
  if (key === null || key === undefined || 'destroyed' in key) throw new Error('there is no key');
  return [...key.key];
}

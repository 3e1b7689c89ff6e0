import { describe, expect, test } from 'vitest';
import { memoryKeyStore } from '../keys/memoryKeyStore.ts';
import type { KeyStore } from '../ports/KeyStore.ts';
import { createSealer, KEY_AGE } from './createSealer.ts';
import { ERASED } from './Sealer.ts';
import { SealingError } from './SealingError.ts';

const fields = ['title', 'text', 'reason', 'absent'] as const;
const post = { id: 'post_1', title: 'Grüße', text: 'Worte 👋', reason: null };

async function sealerFor(persons: readonly string[], cachedKeys?: number) {
  const keys = memoryKeyStore();
  await keys.create(persons);
  const clock = { now: 1_000_000 };
  const reads: (readonly string[])[] = [];
  const read: KeyStore['read'] = (wanted) => {
    reads.push([...wanted]);
    return keys.read(wanted);
  };
  return { keys, clock, reads, sealer: createSealer({ read }, () => clock.now, cachedKeys) };
}

function faultOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof SealingError ? error.fault : error;
  }
  return null;
}

describe('sealing personal fields', () => {
  test('what is sealed opens as it was, and the other fields are left alone', async () => {
    const { sealer } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    const sealed = sealer.sealFields('person_a', post, fields);
    expect(sealed).toMatchObject({ id: 'post_1', reason: null });
    expect(JSON.stringify(sealed)).not.toContain('Worte');
    expect(sealer.unsealFields('person_a', sealed, fields)).toEqual(post);
  });

  test('the same words never look the same twice', async () => {
    const { sealer } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    const titles = Array.from({ length: 2_000 }, () => sealer.sealFields('person_a', post, fields).title);
    expect(new Set(titles).size).toBe(2_000);
  });

  test('words cannot be passed off as those of another person', async () => {
    const { sealer } = await sealerFor(['person_a', 'person_b']);
    await sealer.prepare(['person_a', 'person_b']);
    const { title } = sealer.sealFields('person_a', post, fields);
    expect(faultOf(() => sealer.unseal('person_b', title))).toBe('damaged');
  });

  test('the same key under another name opens nothing: the name is bound to the words', async () => {
    const key = new Uint8Array(32);
    const sealer = createSealer({ read: async (persons) => persons.map((person) => ({ person, key })) }, () => 1_000);
    await sealer.prepare(['person_a', 'person_b']);
    const { title } = sealer.sealFields('person_a', post, fields);
    expect(faultOf(() => sealer.unseal('person_b', title))).toBe('damaged');
  });

  test('a change of any byte is noticed', async () => {
    const { sealer } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    const bytes = Buffer.from(sealer.sealFields('person_a', post, fields).title.slice(2), 'base64url');
    for (let index = 0; index < bytes.length; index++) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      const forged = `1.${changed.toString('base64url')}`;
      expect(
        faultOf(() => sealer.unseal('person_a', forged)),
        `byte ${index}`,
      ).toBe('damaged');
    }
  });

  test.each(['Grüße', '', '1.', '2.AAAA', '1.AAAA'])('what was never sealed is not opened: %j', async (title) => {
    const { sealer } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    expect(faultOf(() => sealer.unseal('person_a', title))).toBe('damaged');
  });

  test('without a key nothing is sealed', async () => {
    const { sealer } = await sealerFor([]);
    await sealer.prepare(['person_a']);
    expect(faultOf(() => sealer.sealFields('person_a', post, fields))).toBe('missing');
  });

  test('once the key is destroyed nothing is sealed, and what was sealed reads as erased', async () => {
    const { sealer, keys } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    const sealed = sealer.sealFields('person_a', post, fields);
    await keys.destroy('person_a');
    sealer.forget('person_a');
    expect(faultOf(() => sealer.sealFields('person_a', post, fields))).toBe('destroyed');
    expect(sealer.unsealFields('person_a', sealed, fields)).toEqual({ ...post, title: ERASED, text: ERASED });
    expect(sealer.unseal('person_a', sealed.title)).toBeNull();
  });

  test('a personal field that is not a text is a fault, and never left in plain', async () => {
    const { sealer } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    expect(() => sealer.sealFields('person_a', { title: ['Worte'] }, ['title'])).toThrow(TypeError);
  });
});

describe('the keys of a sealer', () => {
  test('all that are asked for in one tick are read with one call, each once', async () => {
    const { sealer, reads } = await sealerFor(['person_a', 'person_b']);
    await Promise.all([sealer.prepare(['person_a', 'person_b', 'person_a']), sealer.prepare(['person_b'])]);
    expect(reads).toEqual([['person_a', 'person_b']]);
    await sealer.prepare(['person_a']);
    expect(reads).toHaveLength(1);
  });

  test('a key is kept for 60 seconds, used or not, and no longer', async () => {
    const { sealer, keys, clock } = await sealerFor(['person_a']);
    await sealer.prepare(['person_a']);
    const { title } = sealer.sealFields('person_a', post, fields);
    await keys.destroy('person_a');
    clock.now += KEY_AGE;
    expect(sealer.has('person_a')).toBe(true);
    clock.now += 1;
    expect(sealer.has('person_a')).toBe(false);
    await sealer.prepare(['person_a']);
    expect(sealer.unseal('person_a', title)).toBeNull();
  });

  test('a key that was missing is looked for again', async () => {
    const { sealer, keys } = await sealerFor([]);
    await sealer.prepare(['person_a']);
    await keys.create(['person_a']);
    await sealer.prepare(['person_a']);
    expect(sealer.sealFields('person_a', post, fields).title).toMatch(/^1\./);
  });

  test('a read that was under way when the key was destroyed does not bring it back', async () => {
    const { sealer } = await sealerFor(['person_a']);
    const preparing = sealer.prepare(['person_a']);
    sealer.forget('person_a');
    await preparing;
    expect(faultOf(() => sealer.sealFields('person_a', post, fields))).toBe('destroyed');
  });

  test('no more keys are kept than allowed', async () => {
    const { sealer } = await sealerFor(['person_a', 'person_b', 'person_c'], 2);
    for (const person of ['person_a', 'person_b', 'person_c']) await sealer.prepare([person]);
    expect(['person_a', 'person_b', 'person_c'].filter(sealer.has)).toEqual(['person_b', 'person_c']);
  });

  test('an outage is told to those who wait and forgotten afterwards', async () => {
    const keys = memoryKeyStore();
    await keys.create(['person_a']);
    const reading = { down: true };
    const read: KeyStore['read'] = (persons) => (reading.down ? Promise.reject(new Error('down')) : keys.read(persons));
    const sealer = createSealer({ read }, () => 1_000);
    await expect(sealer.prepare(['person_a'])).rejects.toThrow('down');
    reading.down = false;
    await sealer.prepare(['person_a']);
    expect(sealer.has('person_a')).toBe(true);
  });
});

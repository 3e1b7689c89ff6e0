import { describe, expect, test } from 'vitest';
import type { Personal } from '../domain/personal.ts';
import { memoryKeyStore } from '../keys/memoryKeyStore.ts';
import { createSealer } from './createSealer.ts';
import { createWordReader } from './createWordReader.ts';

async function words() {
  const keys = memoryKeyStore();
  await keys.create(['person_a']);
  let reads = 0;
  const counted: typeof keys.read = (persons) => {
    reads += 1;
    return keys.read(persons);
  };
  const sealer = createSealer({ read: counted }, () => 1_000);
  await sealer.prepare(['person_a']);
  const { text } = sealer.sealFields('person_a', { text: 'Hello' as Personal }, ['text']);
  // Another sealer, as in another process: it knows no key yet.
  const reader = createWordReader(createSealer({ read: counted }, () => 1_000));
  reads = 0;
  return { keys, text, reader, reads: () => reads };
}

describe('reading words', () => {
  test('opens what was sealed; no words stay no words', async () => {
    const { reader, text } = await words();
    expect(await reader.open('person_a', text)).toBe('Hello');
    expect(await reader.open('person_a', null)).toBeNull();
  });

  test('the words of an erased person read as null', async () => {
    const { reader, text, keys } = await words();
    await keys.destroy('person_a');
    expect(await reader.open('person_a', text)).toBeNull();
  });

  test('many words of one tick read their keys with one call', async () => {
    const { reader, text, reads } = await words();
    const opened = await Promise.all(Array.from({ length: 20 }, () => reader.open('person_a', text)));
    expect(new Set(opened)).toEqual(new Set(['Hello']));
    expect(reads()).toBe(1);
  });
});

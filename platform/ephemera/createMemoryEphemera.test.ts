import { describe, expect, test } from 'vitest';
import { createMemoryEphemera } from './createMemoryEphemera.ts';
import { ephemeraContract } from './ephemeraContract.ts';

ephemeraContract('memory', async () => {
  let now = 1_000;
  const advance = async (milliseconds: number) => {
    now += milliseconds;
  };
  return { ephemera: createMemoryEphemera(() => now), advance };
});

describe('ephemera in memory', () => {
  test('what was unused for longest is forgotten first, so that memory is bounded', async () => {
    const ephemera = createMemoryEphemera(() => 1_000);
    const size = 10_000_000;
    for (const key of ['a', 'b', 'c', 'd']) await ephemera.set(key, 'x'.repeat(size), 1_000);
    await ephemera.get('a');
    await ephemera.set('e', 'x'.repeat(size), 1_000);
    expect((await ephemera.get('a'))?.length).toBe(size);
    expect(await ephemera.get('b')).toBeNull();
  });

  test('what is added and taken back pushes out nothing, however much of it there is', async () => {
    const ephemera = createMemoryEphemera(() => 1_000);
    await ephemera.add('kept', 7, 100_000);
    for (let count = 0; count < 110_000; count++) {
      await ephemera.add(`refused ${count}`, 1, 100_000);
      await ephemera.add(`refused ${count}`, -1, 100_000);
    }
    expect(await ephemera.add('kept', 1, 100_000)).toBe(8);
  });

  test('what has expired makes room before anything else goes', async () => {
    let now = 1_000;
    const ephemera = createMemoryEphemera(() => now);
    await ephemera.add('kept', 7, 100_000);
    // Two thirds of what there is room for, twice.
    for (const round of ['first', 'second']) {
      for (let count = 0; count < 66_000; count++) await ephemera.add(`${round} ${count}`, 1, 1_000);
      now += 1_000;
    }
    expect(await ephemera.add('kept', 1, 100_000)).toBe(8);
  });
});

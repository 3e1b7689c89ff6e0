import type { LastValue, LastValueStore } from '@c18n/platform/ports/LastValueStore';
import { seededRandom } from '@c18n/platform/testing/seededRandom';
import { expect, test } from 'vitest';
import { pausedStreams } from './pausedStreams.ts';

/** Values whose calls come to their end in any order. */
function slowValues(random: () => number): LastValueStore {
  const stored = new Map<string, LastValue>();
  const later = async () => {
    for (let turns = Math.floor(random() * 6); turns > 0; turns--) await new Promise(setImmediate);
  };
  return {
    read: async (keys) => {
      await later();
      return keys.map((key) => stored.get(key) ?? null);
    },
    advance: async (values) => {
      await later();
      return values.map((value) => {
        if ((stored.get(value.key)?.version ?? 0) < value.version) stored.set(value.key, value);
        return stored.get(value.key) as LastValue;
      });
    },
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'what is written of a pause is not lost to another who writes at once (seed %i)',
  async (seed) => {
    const values = slowValues(seededRandom(seed));
    const { pause, isPaused } = pausedStreams(values, () => 1_000);
    await Promise.all([pause('people', 5_000), pause('people', 6_000), pause('communities', 7_000)]);
    expect([await isPaused('people'), await isPaused('communities')]).toEqual([true, true]);
    await Promise.all([pause('people', 0), pause('communities', 0)]);
    expect([await isPaused('people'), await isPaused('communities')]).toEqual([false, false]);
  },
);

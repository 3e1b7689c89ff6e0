import type { Log } from '@c18n/platform/logging/Log';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHousekeeping } from './startHousekeeping.ts';

const HOUR = 3_600_000;
const MONTH = 30 * 24 * HOUR;

let warnings: number;
const log = { warn: () => void warnings++ } as unknown as Log;
beforeEach(() => {
  warnings = 0;
  vi.useFakeTimers({ now: 2 * MONTH });
});
afterEach(() => {
  vi.useRealTimers();
});

test('outcomes of a month ago are forgotten at the start and every hour, until it ends', async () => {
  const pruned: number[] = [];
  const end = startHousekeeping({ prune: async (before) => void pruned.push(before) }, Date.now, log);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect(pruned).toEqual([MONTH, MONTH + HOUR]);
  end();
  await vi.advanceTimersByTimeAsync(5 * HOUR);
  expect(pruned).toHaveLength(2);
});

test('an outage is told, and tried again', async () => {
  let tried = 0;
  const prune = async () => {
    tried++;
    throw new Error('away');
  };
  const end = startHousekeeping({ prune }, Date.now, log);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect([tried, warnings]).toEqual([2, 2]);
  end();
});

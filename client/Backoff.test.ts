import { expect, test } from 'vitest';
import { Backoff } from './Backoff.ts';

const times = (backoff: Backoff, count: number) => Array.from({ length: count }, () => backoff.next());

test('waits longer each time, up to a bound, and anew after a success', () => {
  const backoff = new Backoff(() => 1);
  expect(times(backoff, 8)).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  backoff.reset();
  expect(times(backoff, 1)).toEqual([250]);
});

test('waits any time up to the bound, so that many do not come at once', () => {
  expect(times(new Backoff(() => 0.5), 2)).toEqual([125, 250]);
  expect(times(new Backoff(() => 0), 2)).toEqual([0, 0]);
});

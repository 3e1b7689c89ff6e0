import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LateForgetting } from './LateForgetting.ts';

const DELAY = 10_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('Whenever it is asked, it forgets after the delay and within a second of it, with a bounded number of timers', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(50), fc.nat(3_000)), { maxLength: 50, size: 'max' }), (pauses) => {
      const forgotten: number[] = [];
      const late = new LateForgetting(() => void forgotten.push(Date.now()), DELAY);
      const asked = pauses.map((pause) => {
        vi.advanceTimersByTime(pause);
        late.ask();
        expect(vi.getTimerCount()).toBeLessThanOrEqual(12);
        return Date.now();
      });
      vi.advanceTimersByTime(2 * DELAY);
      const isDone = (time: number) => forgotten.some((at) => at >= time + DELAY && at <= time + DELAY + 1_000);
      expect(asked.filter((time) => !isDone(time))).toEqual([]);
      expect(forgotten.length).toBeLessThanOrEqual(asked.length);
      expect(vi.getTimerCount()).toBe(0);
    }),
  );
});

test('It keeps no process alive, and does nothing once it is closed', () => {
  vi.useRealTimers();
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const late = new LateForgetting(() => {}, DELAY);
  late.ask();
  expect(timer.mock.results.map(({ value }) => value.hasRef())).toEqual([false]);
  late.close();
  late.ask();
  expect(timer).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});

import type { Position } from '@c18n/platform/positions/Position';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PositionWriter } from './PositionWriter.ts';

const at = (partition: number, number: number): Position => ({ stream: 'conversations', partition, number });

let written: (readonly Position[])[];
let isAway: boolean;
let writer: PositionWriter;
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  isAway = false;
  writer = new PositionWriter(async (positions) => {
    if (isAway) throw new Error('an outage');
    written.push(positions);
  });
});
afterEach(() => vi.useRealTimers());

test('the first is written at once, and what comes soon after goes together', async () => {
  await writer.note(at(0, 1));
  expect(written).toEqual([[at(0, 1)]]);
  for (const position of [at(0, 2), at(1, 7), at(0, 3)]) await writer.note(position);
  expect(written).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(written.slice(1)).toEqual([[at(0, 3), at(1, 7)]]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(written).toHaveLength(2);
});

test('what could not be written in an outage is written after it', async () => {
  await writer.note(at(0, 1));
  await writer.note(at(0, 2));
  isAway = true;
  await vi.advanceTimersByTimeAsync(500);
  isAway = false;
  await vi.advanceTimersByTimeAsync(500);
  expect(written).toEqual([[at(0, 1)], [at(0, 2)]]);
});

test('in an outage, the first is tried again by who brought it', async () => {
  isAway = true;
  await expect(writer.note(at(0, 1))).rejects.toThrow('an outage');
});

test('what is overtaken is not written', async () => {
  await writer.note(at(0, 1));
  await writer.note(at(0, 2));
  await writer.note(at(1, 1));
  await writer.overtake(at(0, 5));
  await vi.advanceTimersByTimeAsync(500);
  expect(written.slice(1)).toEqual([[at(1, 1)]]);
});

test('what is forgotten is not written, as it would tell of another index', async () => {
  await writer.note(at(0, 1));
  await writer.note(at(0, 2));
  await writer.forget();
  await vi.advanceTimersByTimeAsync(500);
  expect(written).toHaveLength(1);
});

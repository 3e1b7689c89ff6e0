import { describe, expect, test } from 'vitest';
import { Sequence } from './Sequence.ts';

function faultsOf(numbers: readonly number[], final: number) {
  const sequence = new Sequence();
  for (const number of numbers) sequence.hear(number);
  return sequence.faults(final);
}

describe('a sequence', () => {
  test.each([
    ['each once, in order, from any on', [7, 8, 9], 9, { lost: 0, doubled: 0, outOfOrder: 0 }],
    ['skipped', [1, 2, 5], 5, { lost: 2, doubled: 0, outOfOrder: 0 }],
    ['not heard to the end', [1, 2], 4, { lost: 2, doubled: 0, outOfOrder: 0 }],
    ['heard twice', [1, 2, 2, 1], 2, { lost: 0, doubled: 2, outOfOrder: 0 }],
    ['heard later, and then twice', [1, 3, 2, 2], 3, { lost: 0, doubled: 1, outOfOrder: 1 }],
    ['nothing at all', [], 3, { lost: 3, doubled: 0, outOfOrder: 0 }],
  ])('%s', (_name, numbers, final, faults) => {
    expect(faultsOf(numbers, final)).toEqual(faults);
  });
});

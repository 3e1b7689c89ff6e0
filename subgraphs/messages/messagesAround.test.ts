import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeAround } from './messagesAround.ts';

describe('the numbers around one', () => {
  const around = (middle: number, wanted: number, last: number) => {
    const { start, length } = rangeAround(middle, wanted, last);
    return Array.from({ length }, (_, index) => start + index);
  };

  test('are next to it on both sides', () => {
    expect(around(50, 5, 100)).toEqual([48, 49, 50, 51, 52]);
  });

  test('are those of the end where there are no more', () => {
    expect(around(1, 4, 100)).toEqual([1, 2, 3, 4]);
    expect(around(100, 4, 100)).toEqual([97, 98, 99, 100]);
    expect(around(1_000, 2, 100)).toEqual([99, 100]);
    expect(around(7, 4, 0)).toEqual([]);
  });

  test('are as many as are wanted, none that there is not, and the one among them', () => {
    const natural = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(natural, fc.integer({ min: 1, max: 100 }), natural, (middle, wanted, last) => {
        const numbers = around(middle, wanted, last);
        expect(numbers).toHaveLength(Math.min(wanted, last));
        expect(numbers.every((number) => number >= 1 && number <= last)).toBe(true);
        if (middle <= last) expect(numbers).toContain(middle);
      }),
    );
  });
});

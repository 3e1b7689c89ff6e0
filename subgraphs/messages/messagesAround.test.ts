import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersAround } from './messagesAround.ts';

describe('the numbers around one', () => {
  test('are next to it on both sides', () => {
    expect(numbersAround(50, 5, 100)).toEqual([48, 49, 50, 51, 52]);
  });

  test('are those of the end where there are no more', () => {
    expect(numbersAround(1, 4, 100)).toEqual([1, 2, 3, 4]);
    expect(numbersAround(100, 4, 100)).toEqual([97, 98, 99, 100]);
    expect(numbersAround(1_000, 2, 100)).toEqual([99, 100]);
    expect(numbersAround(7, 4, 0)).toEqual([]);
  });

  test('are as many as are wanted, without gaps, none that there is not, and the one among them', () => {
    const natural = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(natural, fc.integer({ min: 1, max: 100 }), natural, (middle, wanted, last) => {
        const numbers = numbersAround(middle, wanted, last);
        expect(numbers).toHaveLength(Math.min(wanted, last));
        expect(numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)).toBe(true);
        expect(numbers.every((number) => number >= 1 && number <= last)).toBe(true);
        if (middle <= last) expect(numbers).toContain(middle);
      }),
    );
  });
});

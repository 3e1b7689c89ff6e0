import type { Fact } from '@c18n/platform/domain/Fact';
import { describe, expect, test } from 'vitest';
import { FactRing } from './FactRing.ts';

const fact = (number: number, place = 'hall') => ({ number, place }) as Fact;
const numbers = (facts: readonly Fact[] | null) => facts?.map((one) => one.number) ?? null;

describe('a ring of facts', () => {
  test('keeps the last facts, and says where it does not reach', () => {
    const ring = new FactRing(3, 10);
    for (const number of [11, 12, 13, 14]) ring.add(fact(number));
    expect([ring.floor, ring.head]).toEqual([11, 14]);
    expect(numbers(ring.since(11, 'hall'))).toEqual([12, 13, 14]);
    expect(numbers(ring.since(13, 'hall'))).toEqual([14]);
    expect(numbers(ring.since(10, 'hall'))).toBeNull();
  });

  test('does not reach before its own beginning', () => {
    const ring = new FactRing(3, 10);
    expect(numbers(ring.since(10, 'hall'))).toEqual([]);
    expect(numbers(ring.since(9, 'hall'))).toBeNull();
  });

  test('finds the facts of one place', () => {
    const ring = new FactRing(5, 0);
    for (const [number, place] of [
      [1, 'hall'],
      [2, 'attic'],
      [3, 'hall'],
    ] as const)
      ring.add(fact(number, place));
    expect(numbers(ring.since(0, 'hall'))).toEqual([1, 3]);
  });

  test('skips what it has and refuses a gap', () => {
    const ring = new FactRing(3, 0);
    expect(ring.add(fact(1))).toBe(true);
    expect(ring.add(fact(1))).toBe(false);
    expect(() => ring.add(fact(3))).toThrow('fact 3 follows 1');
  });
});

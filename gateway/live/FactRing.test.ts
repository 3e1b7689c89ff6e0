import type { Fact } from '@c18n/platform/domain/Fact';
import { describe, expect, test } from 'vitest';
import { FactRing } from './FactRing.ts';

const fact = (number: number, place = 'hall') => ({ number, place }) as Fact;
const ringOf = (facts: number, head: number) => new FactRing({ facts, characters: 100_000 }, head);
const numbers = (facts: readonly Fact[] | null) => facts?.map((one) => one.number) ?? null;

describe('a ring of facts', () => {
  test('keeps the last facts, and says where it does not reach', () => {
    const ring = ringOf(3, 10);
    for (const number of [11, 12, 13, 14]) ring.add(fact(number));
    expect([ring.floor, ring.head]).toEqual([11, 14]);
    expect(numbers(ring.since(11, 'hall', 10))).toEqual([12, 13, 14]);
    expect(numbers(ring.since(13, 'hall', 10))).toEqual([14]);
    expect(numbers(ring.since(10, 'hall', 10))).toBeNull();
  });

  test('drops the oldest also when they are too large together, and keeps one whatever its size', () => {
    const large = (number: number, length: number) =>
      ({ ...fact(number), data: 'x'.repeat(length) }) as unknown as Fact;
    const ring = new FactRing({ facts: 10, characters: 1_000 }, 0);
    for (let number = 1; number <= 10; number++) ring.add(large(number, 300));
    expect([ring.floor, ring.head]).toEqual([8, 10]);
    expect(numbers(ring.since(7, 'hall', 10))).toBeNull();
    expect(numbers(ring.since(8, 'hall', 10))).toEqual([9, 10]);
    ring.add(large(11, 5_000));
    expect(numbers(ring.since(10, 'hall', 10))).toEqual([11]);
    expect(numbers(ring.since(9, 'hall', 10))).toBeNull();
    for (let number = 12; number <= 40; number++) ring.add(fact(number));
    expect(numbers(ring.since(37, 'hall', 10))).toEqual([38, 39, 40]);
    expect(ring.floor).toBe(30);
  });

  test('gives as many as are asked for', () => {
    const ring = ringOf(5, 0);
    for (const number of [1, 2, 3]) ring.add(fact(number));
    expect(numbers(ring.since(0, 'hall', 2))).toEqual([1, 2]);
  });

  test('does not reach before its own beginning', () => {
    const ring = ringOf(3, 10);
    expect(numbers(ring.since(10, 'hall', 10))).toEqual([]);
    expect(numbers(ring.since(9, 'hall', 10))).toBeNull();
  });

  test('finds the facts of one place', () => {
    const ring = ringOf(5, 0);
    for (const [number, place] of [
      [1, 'hall'],
      [2, 'attic'],
      [3, 'hall'],
    ] as const)
      ring.add(fact(number, place));
    expect(numbers(ring.since(0, 'hall', 10))).toEqual([1, 3]);
  });

  test('skips what it has and refuses a gap', () => {
    const ring = ringOf(3, 0);
    expect(ring.add(fact(1))).toBe(true);
    expect(ring.add(fact(1))).toBe(false);
    expect(() => ring.add(fact(3))).toThrow('fact 3 follows 1');
  });
});

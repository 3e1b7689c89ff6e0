import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

test('a quantile is the sample at its rank, in whatever order they came', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([quantile(samples, 0), quantile(samples, 0.5), quantile(samples, 0.99), quantile(samples, 1)]).toEqual([
    1, 50, 99, 100,
  ]);
});

test('a single sample is every quantile', () => {
  expect([quantile([7], 0.5), quantile([7], 0.99)]).toEqual([7, 7]);
});

test('there is no quantile of nothing', () => {
  expect(() => quantile([], 0.5)).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { batchesOf } from './batchesOf.ts';

async function batched(items: readonly string[], limits: { items: number; bytes: number }) {
  const batches: (readonly string[])[] = [];
  for await (const batch of batchesOf(items, limits)) batches.push(batch);
  return batches;
}

test('a batch has at most so many items', async () => {
  expect(await batched(['a', 'b', 'c', 'd', 'e'], { items: 2, bytes: 1_000 })).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('a batch has at most so many bytes, in UTF-8', async () => {
  // `"ää"` has six bytes.
  expect(await batched(['ää', 'ää', 'ää'], { items: 9, bytes: 12 })).toEqual([['ää', 'ää'], ['ää']]);
});

test('what is larger than a batch makes one of its own', async () => {
  expect(await batched(['a', 'much too long', 'b'], { items: 9, bytes: 8 })).toEqual([['a'], ['much too long'], ['b']]);
});

test('nothing makes no batch', async () => {
  expect(await batched([], { items: 2, bytes: 8 })).toEqual([]);
});

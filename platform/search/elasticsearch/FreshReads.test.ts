import { expect, test } from 'vitest';
import { FreshReads } from './FreshReads.ts';

/** Refreshes that end when they are told to. */
function refreshes() {
  const begun: { readonly end: () => void; readonly fail: () => void }[] = [];
  const refresh = () =>
    new Promise<void>((resolve, reject) => begun.push({ end: resolve, fail: () => reject(new Error('away')) }));
  return { begun, fresh: new FreshReads(refresh) };
}

test('reads refresh nothing while nothing is written', async () => {
  const { begun, fresh } = refreshes();
  await fresh.beforeRead();
  expect(begun).toHaveLength(0);
});

test('reads that come together wait for one refresh', async () => {
  const { begun, fresh } = refreshes();
  fresh.wrote();
  fresh.wrote();
  const reads = [fresh.beforeRead(), fresh.beforeRead()];
  expect(begun).toHaveLength(1);
  begun[0]?.end();
  await Promise.all(reads);
  await fresh.beforeRead();
  expect(begun).toHaveLength(1);
});

test('what is written while a refresh is under way needs another', async () => {
  const { begun, fresh } = refreshes();
  fresh.wrote();
  const before = fresh.beforeRead();
  fresh.wrote();
  const after = fresh.beforeRead();
  expect(begun).toHaveLength(2);
  for (const { end } of begun) end();
  await Promise.all([before, after]);
});

test('a refresh that failed is made up for', async () => {
  const { begun, fresh } = refreshes();
  fresh.wrote();
  const read = fresh.beforeRead();
  begun[0]?.fail();
  await expect(read).rejects.toThrow('away');
  const again = fresh.beforeRead();
  expect(begun).toHaveLength(2);
  begun[1]?.end();
  await again;
});

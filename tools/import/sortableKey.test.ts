import { expect, it } from 'vitest';
import { sortableKey } from './sortableKey.ts';

it('is a UUIDv7 of the time, the same for the same, and sorts by time', () => {
  const key = sortableKey(1_100_000_000_000, 'a.txt:1');
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(key.slice(0, 13).replace('-', ''), 16)).toBe(1_100_000_000_000);
  expect(sortableKey(1_100_000_000_000, 'a.txt:1')).toBe(key);
  expect(sortableKey(1_100_000_000_000, 'a.txt:2')).not.toBe(key);
  expect(sortableKey(1_100_000_000_001, 'a.txt:0') > key).toBe(true);
});

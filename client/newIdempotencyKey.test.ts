import { expect, test } from 'vitest';
import { newIdempotencyKey } from './newIdempotencyKey.ts';

test('is a UUIDv7 that begins with the time', () => {
  // The example of RFC 9562, appendix A.6.
  expect(newIdempotencyKey(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('is another each time', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => newIdempotencyKey(0)))).toHaveProperty('size', 1_000);
});

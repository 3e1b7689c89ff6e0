import { textProblem } from '@c18n/platform/text/text';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from './keyOf.ts';

test('a name that can be a key is one', () => {
  expect(keyOf('|mole|')).toBe('|mole|');
  expect(keyOf('m'.repeat(200))).toBe('m'.repeat(200));
});

test('of others what can be kept is kept', () => {
  expect(keyOf('mo\u0007le')).toMatch(/^mole [0-9a-f]{64}$/);
  expect(keyOf('\u200b')).toMatch(/^[0-9a-f]{64}$/);
  expect(keyOf('m'.repeat(201))).toMatch(/^m{134}… [0-9a-f]{64}$/);
});

test('every name has a key of its own that is accepted', () => {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\u0003', '\u200b', '😀'), maxLength: 4 }),
    fc.string({ unit: fc.constantFrom('a', '😀'), minLength: 195, maxLength: 300 }),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      expect(textProblem(keyOf(one), { min: 1, max: 200, lines: false })).toBeNull();
      if (one !== other) expect(keyOf(one)).not.toBe(keyOf(other));
    }),
    { examples: [['a'.repeat(201), 'a'.repeat(202)]] },
  );
});

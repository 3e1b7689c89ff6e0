import { expect, test } from 'vitest';
import { requireWellFormed } from './requireWellFormed.ts';

const nested = (depth: number, leaf: string) =>
  JSON.parse(`${'['.repeat(depth)}${JSON.stringify(leaf)}${']'.repeat(depth)}`);

test('half of a character is refused in a variable of any shape, which is named', () => {
  for (const variable of [
    '\ud800',
    ['a', '\udc00b'],
    { input: { tags: ['\udc00\ud800'] } },
    nested(100_000, '\ud83d'),
  ]) {
    const fields = [{ path: 'bad', message: 'must not contain lone surrogates' }];
    expect(() => requireWellFormed({ good: 'text', bad: variable })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { fields } }),
    );
  }
});

test('whole characters and what is no text pass', () => {
  expect(() => requireWellFormed({ a: '\ud83d\ude00', b: 1, c: null, d: { e: [true, ''] } })).not.toThrow();
});

import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { requireNoCycles } from './requireNoCycles.ts';

const check = (text: string) => () => requireNoCycles(parse(text));

describe('fragments', () => {
  test.each([
    ['one in itself', 'fragment A on T { a { ...A } }', 'A'],
    ['one in itself by another', '{ ...A } fragment A on T { ...B } fragment B on T { ... on U { b { ...A } } }', 'A'],
    [
      'some beside each other',
      '{ ...A } fragment A on T { ...B ...C } fragment B on T { b } fragment C on T { c { ...C } }',
      'C',
    ],
  ])('must not be spread in themselves: %s', (_what, text, name) => {
    const error = { message: `Cannot spread fragment "${name}" within itself.` };
    expect(check(text)).toThrow(
      expect.objectContaining({ ...error, extensions: expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }) }),
    );
  });

  test('may be spread in several places, and need not exist here', () => {
    const text =
      '{ ...A ...A ...B } fragment A on T { ...C } fragment B on T { ...A ...C ...None } fragment C on T { c }';
    expect(check(text)).not.toThrow();
  });

  test('are gone through once each, however they are spread', () => {
    const levels = Array.from({ length: 400 }, (_, n) => `fragment F${n} on T { ...F${n + 1} ...F${n + 1} }`);
    expect(check(`{ ...F0 } ${levels.join(' ')} fragment F400 on T { a }`)).not.toThrow();
  });
});

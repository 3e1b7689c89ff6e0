import { expect, test } from 'vitest';
import { matchExpression } from './matchExpression.ts';
import { searchTerms } from './searchTerms.ts';

test.each([
  ['hello world', '"hello" AND "world" *'],
  ['"hello" OR -world*', '"hello" AND "OR" AND "world" *'],
  ["can't", '"can" AND "t" *'],
  ['日本語', '"日\u200b本\u200b語" *'],
  ['हिन्दी', '"हिन्दी" *'],
  ['a b A c á', '"b" AND "c" AND "a" *'],
  ['I ❤️ roses', '"I" AND "roses" *'],
  ['☀️ ❤️', null],
  ['  \t', null],
  ['"*():^{}+-', null],
])('%j becomes %j', (text, expression) => {
  expect(matchExpression(searchTerms(text))).toBe(expression);
});

test('a flood of terms is cut off', () => {
  const flood = Array.from({ length: 1_000 }, (_, number) => `word${number}`).join(' ');
  expect(matchExpression(searchTerms(flood))?.match(/AND/g)).toHaveLength(15);
});

import { expect, test } from 'vitest';
import { matchExpression } from './matchExpression.ts';

test.each([
  ['hello world', '"hello" AND "world" *'],
  ['"hello" OR -world*', '"hello" AND "OR" AND "world" *'],
  ["can't", '"can" AND "t" *'],
  ['日本語', '"日本語" *'],
  ['हिन्दी', '"हिन्दी" *'],
  ['  \t', null],
  ['"*():^{}+-', null],
])('%j becomes %j', (text, expression) => {
  expect(matchExpression(text)).toBe(expression);
});

test('a flood of terms is cut off', () => {
  expect(matchExpression('word '.repeat(1_000))?.match(/AND/g)).toHaveLength(15);
});

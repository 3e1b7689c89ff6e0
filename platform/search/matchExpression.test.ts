import { expect, test } from 'vitest';
import { matchExpression } from './matchExpression.ts';
import { searchTerms } from './searchTerms.ts';
import { tokenPattern } from './tokenPattern.ts';

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

test('however it is typed, few tokens are looked for', () => {
  const nested = Array.from({ length: 16 }, (_, index) => '的'.repeat(index + 1)).join(' ');
  const cycle = '一二三四五六七八九十百千';
  const turned = Array.from(cycle, (_, index) => cycle.slice(index) + cycle.slice(0, index)).join(' ');
  for (const text of [nested, turned, '的'.repeat(200), 'กิ'.repeat(100)]) {
    const expression = matchExpression(searchTerms(text)) ?? '';
    expect(expression.match(tokenPattern)?.filter((token) => token !== 'AND')).toHaveLength(16);
  }
});

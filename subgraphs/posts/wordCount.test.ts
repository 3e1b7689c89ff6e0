import { expect, test } from 'vitest';
import { wordCount } from './wordCount.ts';

test.each([
  ['', 0],
  ['— … 🎉', 0],
  ['It’s 3 o’clock, isn’t it?', 5],
  ['你好，世界', 2],
])('%j has %i words', (text, count) => {
  expect(wordCount(text)).toBe(count);
});

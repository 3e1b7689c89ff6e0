import { expect, test } from 'vitest';
import { slugOf } from './slugOf.ts';
import { longestRowNormalised } from './testing/longestRowNormalised.ts';

test('a slug joins the words of a title', () => {
  expect(slugOf('  How do I — really — fold facts?! ')).toBe('how-do-i-really-fold-facts');
});

test('a slug keeps the letters of any script', () => {
  expect(slugOf('Größe & naïveté')).toBe('größe-naïveté');
  expect(slugOf('讨论 社区')).toBe('讨论-社区');
});

test('a slug of a title without letters or digits is empty', () => {
  expect(slugOf('🎉 …!')).toBe('');
});

test('a slug ends with a whole word within 80 characters', () => {
  expect(slugOf('word '.repeat(40))).toBe(`${'word-'.repeat(15)}word`);
  expect(slugOf('x'.repeat(300))).toBe('x'.repeat(80));
});

test('there is no slug of a title that may not be read', () => {
  expect(slugOf(null)).toBeNull();
});

test('of hundreds of marks in a title no long row is put in order', () => {
  expect(longestRowNormalised(() => slugOf(`x${'\u0307\u0323'.repeat(150)}`))).toBe(30);
});

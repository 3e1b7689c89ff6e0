import { expect, test } from 'vitest';
import { bestSpan } from './bestSpan.ts';

test.each([
  ['nothing is found', [0, 0], 1, null],
  ['the first of equal matches', [0, 1, 0, 1], 2, { first: 1, last: 1, terms: 1 }],
  ['more terms rather than an earlier one', [1, 0, 0, 1, 2], 3, { first: 3, last: 4, terms: 2 }],
  ['terms too far from each other are apart', [1, 0, 0, 2], 2, { first: 0, last: 0, terms: 1 }],
  ['a word that matches two terms', [0, 3, 0], 2, { first: 1, last: 1, terms: 2 }],
])('%s', (_name, matches, count, span) => {
  expect(bestSpan(matches, count, 3)).toEqual(span);
});

function counted(matches: readonly number[]) {
  const taken = { words: 0 };
  const words = (function* () {
    for (const bits of matches) {
      taken.words += 1;
      yield bits;
    }
  })();
  return { taken, words };
}

test('no word is taken after all terms were found together', () => {
  const { taken, words } = counted(new Array<number>(18_000).fill(1));
  expect(bestSpan(words, 1, 24)).toEqual({ first: 0, last: 0, terms: 1 });
  expect(taken.words).toBe(1);
});

test('each word is taken once, however many of them match', () => {
  const { taken, words } = counted(new Array<number>(18_000).fill(1));
  expect(bestSpan(words, 16, 24)).toEqual({ first: 0, last: 0, terms: 1 });
  expect(taken.words).toBe(18_000);
});

import { expect, test } from 'vitest';
import { longestRowNormalised } from '../text/testing/longestRowNormalised.ts';
import { excerptOf } from './excerptOf.ts';

/** As it is easier to read. */
const excerpt = (texts: readonly string[], ...terms: readonly string[]) =>
  excerptOf(texts, terms).replaceAll('\ue000', '[').replaceAll('\ue001', ']');
const numbers = (count: number) => Array.from({ length: count }, (_, number) => `${number}`).join(' ');

test.each([
  ['a short text is shown whole', ['', '(The fox!)'], ['fox'], '(The [fox]!)'],
  ['whatever the case and accents', ['Crème BRÛLÉE'], ['creme', 'brûlée'], '[Crème] [BRÛLÉE]'],
  [
    'the last term is the beginning of a word, others are whole ones',
    ['redder red roses'],
    ['red', 'ro'],
    'redder [red] [roses]',
  ],
  ['marks that are no letters', ['I ❤️ roses 1️⃣'], ['roses', '1'], 'I ❤️ [roses] [1️⃣]'],
  ['vowel signs', ['नमस्ते हिन्दी'], ['हिन'], 'नमस्ते [हिन्दी]'],
  ['the text with more of the terms', ['red', 'red roses'], ['red', 'roses'], '[red] [roses]'],
  ['the first of equal ones', ['a red title', 'a red text'], ['red'], 'a [red] title'],
  ['what stands together in a text without spaces', ['大家你好吗'], ['你好'], '大家[你好]吗'],
  ['such and other words side by side', ['我有iPhone手机'], ['iphone', '手机'], '我有[iPhone][手机]'],
  ['the longer of two that begin alike', ['日本語と日'], ['日', '日本'], '[日本]語と[日]'],
  ['nothing that is marked', ['???', 'text'], ['absent'], '???'],
])('%s', (_name, texts, terms, expected) => {
  expect(excerpt(texts, ...terms)).toBe(expected);
});

test('the match is in the middle, and what is left out is told', () => {
  expect(excerpt(['', `(${numbers(100)})`], '50')).toBe(
    '…39 40 41 42 43 44 45 46 47 48 49 [50] 51 52 53 54 55 56 57 58 59 60 61 62…',
  );
});

test('unless the text begins or ends there', () => {
  expect(excerpt([`(${numbers(25)})`], '3')).toBe('(0 1 2 [3] 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23…');
  expect(excerpt([`(${numbers(30)})`], '28')).toBe(
    '…6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 [28] 29)',
  );
  expect(excerpt([`(${numbers(24)})`], '12')).not.toContain('…');
});

test('of many matches no more are marked than are shown', () => {
  expect(excerpt(['title', 'a '.repeat(18_000)], 'a')).toBe(`${'[a] '.repeat(23)}[a]…`);
  expect(excerpt(['title', `${'a '.repeat(18_000)}b`], 'a', 'b')).toBe(`…${'[a] '.repeat(23)}[b]`);
});

test('a text without spaces is cut, too', () => {
  expect(excerpt(['', `${'大家'.repeat(900)}你好${'吗'.repeat(900)}`], '你好')).toMatch(
    /^…(?:大家){10,30}\[你好\]吗{20,60}…$/,
  );
});

test('there is an end to what has none, and no character is cut in two', () => {
  const long = `${'😀'.repeat(5_000)}fox${'!'.repeat(5_000)}`;
  const cut = excerpt([long], 'fox');
  expect(cut).toMatch(/^…(?:😀){119,120}\[fox\]!+…$/u);
  expect(excerpt(['x'.repeat(5_000)], 'x')).toBe(`${'x'.repeat(480)}…`);
});

test('of thousands of marks no long row is put in order, and what carries them is found', () => {
  const text = `red roses${'\u0307\u0323'.repeat(8_000)} tulips`;
  expect(longestRowNormalised(() => excerptOf([text], ['tulips']))).toBe(30);
  expect(excerpt([text], 'tulips')).toMatch(/\[tulips\]$/);
  expect(excerpt([`red roses${'\u0307\u0323'.repeat(100)} tulips`], 'roses')).toMatch(
    /^red \[roses\p{M}{200}\] tulips$/u,
  );
});

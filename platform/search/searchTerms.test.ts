import { expect, test } from 'vitest';
import { searchTerms } from './searchTerms.ts';

test.each([
  ['each once, whatever the case and accents, where it stands last', 'rose Red été RED ete', ['rose', 'Red', 'été']],
  ['an emoji is none, nor what is left of it', 'I ❤️ roses ⚠️', ['I', 'roses']],
  ['vowel signs belong to their letters', 'की का', ['की', 'का']],
  ['letters of other scripts with marks are other letters', 'май маи', ['май', 'маи']],
])('%s', (_name, text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

const rows = (unit: string, count: number) => Array.from({ length: count }, (_, index) => unit.repeat(index + 1));

test.each([
  ['ideographs that others hold are no word of their own', '的 的的 的的的 你好 好', ['的的的', '你好']],
  ['nor where they stand first', '好 你好 们 我们', ['你好', '我们']],
  ['what holds the last is the last, and no other word a beginning', '你好 fed 好', ['fed', '你好']],
  ['words of other scripts may stand in others', 'a ab กิ กิกิ', ['a', 'ab', 'กิ', 'กิกิ']],
  ['ideographs with marks are other ones', 'か゚き か き゚', ['か゚き', 'か', 'き゚']],
])('%s', (_name, text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

test.each([
  ['words', rows('a', 20).join(' '), rows('a', 16)],
  [
    'ideographs: the beginning of a sentence',
    '今天天气很好我们一起去公园散步吧然后回家',
    ['今天天气很好我们一起去公园散步吧'],
  ],
  ['both', '今天天气很好，iPhone，我们一起去公园散步吧', ['今天天气很好', 'iPhone', '我们一起去公园散步']],
  ['pieces that marks part', rows('กิ', 8).join(' '), [...rows('กิ', 5), 'กิ']],
  ['pieces of one word', 'กิ'.repeat(90), ['กิ'.repeat(16)]],
  ['letters that FTS5 knows as marks', 'aᦰ'.repeat(90), ['aᦰ'.repeat(16)]],
  [
    'what FTS5 knows as nothing',
    Array.from({ length: 20 }, (_, index) => 'ᦰ'.repeat(index + 1)).join(' '),
    rows('ᦰ', 16),
  ],
])('no more than sixteen tokens are looked for: %s', (_name, text, terms) => {
  expect(searchTerms(text)).toEqual(terms);
});

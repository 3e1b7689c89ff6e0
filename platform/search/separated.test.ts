import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, separated } from './separated.ts';

const shown = (text: string) => separated(text).replaceAll('\u200b', '|');

test.each([
  ['大家好。', '大|家|好。'],
  ['我有iPhone手机', '我|有|iPhone|手|机'],
  ['コーヒー', 'コ|ー|ヒ|ー'],
  ['か\u3099き', 'か\u3099|き'],
  ['한국어 공부', '한|국|어 공|부'],
  ['3月 a1', '3|月 a1'],
  ['no ideographs', 'no ideographs'],
])('%s is put apart', (text, apart) => {
  expect(shown(text)).toBe(apart);
});

test('what was put apart is put together again, and keeps the spaces of its author', () => {
  const piece = fc.constantFrom(
    '你',
    '好',
    'か',
    '\u3099',
    'ー',
    '한',
    'a',
    '1',
    'é',
    '\u0301',
    ' ',
    '。',
    '\ue000',
    '😀',
    'ខ្ញុំ',
    '\u{20000}',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(text, (one) => joined(separated(one)) === one));
  const khmer = 'ខ្ញុំ\u200bស្រលាញ់\u200bភាសា';
  expect(joined(separated(khmer))).toBe(khmer);
});

test('a row of marks without an end is passed once', () => {
  // It would take hours if each of them looked back.
  const text = `a${'\u0301'.repeat(1_000_000)}你${'\u0301'.repeat(1_000_000)}`;
  expect(joined(separated(text)) === text).toBe(true);
});

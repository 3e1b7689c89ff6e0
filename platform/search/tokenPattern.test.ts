import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { separated } from './separated.ts';
import { tokenPattern } from './tokenPattern.ts';

const database = new DatabaseSync(':memory:');
database.exec(`
  CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2');
  CREATE VIRTUAL TABLE token USING fts5vocab (words, 'row')`);
afterAll(() => database.close());

/** How many words a text has for FTS5. */
function tokensOf(text: string): number {
  database.exec('DELETE FROM words');
  database.prepare('INSERT INTO words (text) VALUES (?)').run(separated(text));
  const counts = database.prepare('SELECT cnt FROM token').all();
  return counts.reduce((sum, { cnt }) => sum + Number(cnt), 0);
}

const counted = (text: string) => text.match(tokenPattern)?.length ?? 0;

test.each([
  ['crème bru\u0302lée', 2],
  ['我有iPhone手机', 5],
  ['コーヒー', 4],
  ['हिन्दी', 3],
  ['กินข้าว', 3],
  ['か\u3099き', 2],
])('%s has as many words for FTS5 as are counted', (text, count) => {
  expect([counted(text), tokensOf(text)]).toEqual([count, count]);
});

test('so has whatever is made of letters and marks', () => {
  const piece = fc.constantFrom(
    ...['a', 'é', 'e\u0301', 'a\u0305', '你', 'か\u3099', '한', 'ก', 'ิ', 'न', '्', 'ᦀ', 'ᦰ', 'ᳲ', '7', ' ', '-'],
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(text, (one) => counted(one) === tokensOf(one)));
});

test('no character parts a word for FTS5 that is counted as a part of one', () => {
  const within: string[] = [];
  // Beyond are planes of private use only.
  for (let code = 1; code < 0xe0000; code += 1) {
    const word = `a${String.fromCodePoint(code)}b`;
    if (word.isWellFormed() && counted(word) === 1) within.push(word);
  }
  expect(within.length).toBeGreaterThan(30_000);
  expect(tokensOf(within.join(' '))).toBe(within.length);
});

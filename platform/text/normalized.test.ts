import { describe, expect, test } from 'vitest';
import { normalized } from './normalized.ts';
import { longestRowNormalised } from './testing/longestRowNormalised.ts';

describe('a text in a normal form', () => {
  test.each([
    ['NFC', 'Cafe\u0301 ﬁn', 'Caf\u00e9 ﬁn'],
    ['NFD', 'Caf\u00e9 한', 'Cafe\u0301 \u1112\u1161\u11ab'],
    ['NFKC', 'ﬁn\uff76\uff9e', 'fin\u30ac'],
  ] as const)('is in %s what the language makes of it', (form, text, expected) => {
    expect(normalized(text, form)).toBe(expected);
  });

  test('has its marks in order, of which a letter may have thirty', () => {
    const marks = '\u0307\u0323'.repeat(15);
    expect(normalized(`x${marks} y`, 'NFC')).toBe(`x${marks} y`.normalize('NFC').replace(' ', '\u034f '));
    expect(normalized(`x${marks.slice(1)} y`, 'NFC')).toBe(`x${marks.slice(1)} y`.normalize('NFC'));
  });

  test.each([
    ['\u0307\u0323', 'NFC'],
    ['\u{1d165}\u0323', 'NFD'],
    ['\uff9e\u0307', 'NFKC'],
  ] as const)('never has a long row of marks put in order, as many of %j as there may be', (pair, form) => {
    let found = '';
    const row = longestRowNormalised(() => {
      found = normalized(`roses ${pair.repeat(9_000)} tulips`, form);
    });
    expect(row).toBe(pair.length * 15);
    expect(found).toMatch(/^roses .{18000,} tulips$/u);
  });
});

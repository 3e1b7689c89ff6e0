import { describe, expect, test } from 'vitest';
import { folded } from './folded.ts';

describe('the form in which names are compared', () => {
  test.each([
    ['ADA', 'ada'],
    ['Ａｄａ', 'ada'],
    ['STRASSE', 'straße'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['jose\u0301', 'JOSÉ'],
    ['ﬁnn', 'FINN'],
  ])('is the same for %s and %s', (one, other) => expect(folded(one)).toBe(folded(other)));

  test('keeps different names apart', () => expect(folded('ada')).not.toBe(folded('adah')));

  test('does not change when it is folded again', () => {
    for (const name of ['İstanbul', 'ǅ', 'ẞ', 'ŉ', 'ΐ', 'Ω', 'Å']) expect(folded(folded(name))).toBe(folded(name));
  });
});

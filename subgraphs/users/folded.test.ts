import { afterEach, describe, expect, test, vi } from 'vitest';
import { folded } from './folded.ts';
import { emailSchema } from './words.ts';

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

describe('what is longer than any name or address', () => {
  afterEach(() => vi.restoreAllMocks());

  test('stays as it is, and is not normalised', () => {
    const normalize = vi.spyOn(String.prototype, 'normalize');
    const long = '\u0307\u0323'.repeat(10_000);
    expect(folded(long) === long).toBe(true);
    expect(normalize).not.toHaveBeenCalled();
  });

  test('is longer than an address that is accepted', () => {
    const address = `${'\u{1d49c}'.repeat(64)}@${'\u{1d49c}'.repeat(186)}.de`;
    expect(emailSchema.safeParse(address).success).toBe(true);
    expect(folded(address)).toBe(`${'a'.repeat(64)}@${'a'.repeat(186)}.de`);
  });
});

import { expect, test } from 'vitest';
import { languageText } from './languageText.ts';
import { languagesSchema } from './words.ts';

test('languages are kept as one text, and clearing them or leaving them out stays what it is', () => {
  expect(languageText(['en', 'pt-BR'])).toBe('en pt-BR');
  expect([languageText([]), languageText(null), languageText(undefined)]).toEqual(['', null, undefined]);
});

test('a tag that would become two or none is refused', () => {
  for (const languages of [['en de'], ['en', ''], [' ']]) {
    expect(languagesSchema.safeParse(languageText(languages)).success).toBe(false);
  }
});

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

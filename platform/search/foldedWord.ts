import { normalized } from '../text/normalized.ts';

const BEYOND_ASCII = /[^\0-\x7f]/;
const LATIN_DIACRITICS = /([a-z])[\u0300-\u036f]+/g;

/**
 * A word without case and Latin diacritics, like FTS5's tokenizer `unicode61 remove_diacritics 2` folds it
 * (https://www.sqlite.org/fts5.html#unicode61_tokenizer): equal ones are one word to the index.
 */
export function foldedWord(word: string): string {
  const lower = word.toLowerCase();
  // Most words have nothing to decompose, and every word of a text is folded for an excerpt.
  if (!BEYOND_ASCII.test(lower)) return lower;
  return normalized(normalized(lower, 'NFD').replaceAll(LATIN_DIACRITICS, '$1'), 'NFC');
}

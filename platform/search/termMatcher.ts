import { foldedWord } from './foldedWord.ts';

/**
 * Tells which terms of a search a word of a text matches, as bits: 1 for the first term, 2 for the second, and so on (searches have few); 0
 * where it matches none. The last term matches the beginnings of words, too.
 */
export function termMatcher(terms: readonly string[]): (word: string) => number {
  const folded = terms.map(comparable);
  const bits = new Map<string, number>();
  for (const [index, term] of folded.entries()) bits.set(term, (bits.get(term) ?? 0) | (1 << index));
  const beginning = folded.at(-1);
  return (word) => {
    const compared = comparable(word);
    const exact = bits.get(compared) ?? 0;
    return beginning !== undefined && compared.startsWith(beginning) ? exact | (1 << (folded.length - 1)) : exact;
  };
}

/** To FTS5, marks that are no diacritics only separate the letters of a phrase. */
function comparable(word: string): string {
  return foldedWord(word).replaceAll(/\p{M}/gu, '');
}

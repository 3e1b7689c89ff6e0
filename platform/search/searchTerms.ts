import { foldedWord } from './foldedWord.ts';
import { wordPattern } from './wordPattern.ts';

/** Further terms are ignored: each costs a look-up. */
const MOST_TERMS = 16;

/**
 * The words of what somebody typed: letters and digits only, so nothing in them is syntax. Each once, where it stands last: what was typed
 * last stays the last.
 */
export function searchTerms(text: string): readonly string[] {
  const words = (text.match(wordPattern) ?? []).toReversed();
  const unique = new Map(words.map((word) => [foldedWord(word), word]));
  return [...unique.values()].toReversed().slice(0, MOST_TERMS);
}

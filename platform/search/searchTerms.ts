import { foldedWord } from './foldedWord.ts';
import { separated } from './separated.ts';
import { tokenPattern } from './tokenPattern.ts';
import { isOfIdeographs, wordPattern } from './wordPattern.ts';

/** What goes beyond is ignored: each token costs a look-up, and time for each place in a text where it stands. */
const MOST_TOKENS = 16;

/**
 * The words of what somebody typed: letters and digits only, so nothing in them is syntax. Each once, where it stands last: what was typed
 * last stays the last. Ideographs that stand together are one word; it is none of its own where it is a part of another.
 *
 * They are as many tokens in all as a search looks for, an ideograph being one: of a long Chinese sentence its beginning is one word, and of
 * a word that is too long there is as much as fits. Then it is the last, which need only be a beginning.
 */
export function searchTerms(text: string): readonly string[] {
  const words = (text.match(wordPattern) ?? []).toReversed();
  const unique = new Map(words.map((word) => [foldedWord(word), word]));
  return firstTokens(withoutParts([...unique.values()].toReversed()));
}

/** Without ideographs that others hold. Where these were the last, what holds them is: another word would become a beginning. */
function withoutParts(terms: readonly string[]): readonly string[] {
  const runs = terms.filter(isOfIdeographs).map((term) => ({ term, apart: apart(term) }));
  // What holds others is longer, and the longest is held by none.
  const longestFirst = runs.toSorted((one, other) => other.apart.length - one.apart.length);
  const holders = new Map<string, string>();
  for (const run of runs) {
    const holder = longestFirst.find(({ apart }) => apart.includes(run.apart));
    if (holder !== undefined && holder !== run) holders.set(run.term, holder.term);
  }
  const left = terms.filter((term) => !holders.has(term));
  const last = holders.get(terms.at(-1) ?? '');
  return last === undefined ? left : [...left.filter((term) => term !== last), last];
}

/** Each ideograph with its marks between two separators, so that one is found in another at these only. */
function apart(term: string): string {
  return ` ${separated(foldedWord(term))} `.replaceAll('\u200b', ' ');
}

function firstTokens(terms: readonly string[]): readonly string[] {
  const taken: string[] = [];
  let left = MOST_TOKENS;
  for (const term of terms) {
    if (left <= 0) break;
    const tokens = [...term.matchAll(tokenPattern)];
    taken.push(term.slice(0, tokens[left]?.index));
    left -= Math.max(tokens.length, 1);
  }
  return taken;
}

import { tokenPattern } from './tokenPattern.ts';

/** Putting a word in takes a tenth of the time of taking one out without a trace. */
const PUT_IN = 0.1;
/** What each document costs, whatever its words. */
const DOCUMENT = 20;

/**
 * What one transaction may cost before it ends: searches wait for it, some 40 ms, and for as long as the document takes that it ends with: up
 * to 200 ms for the longest that there is, of 9,000 different words, on a machine of two cores.
 */
export const MOST_COST = 2_000;

/** A title and a text as they are indexed. */
export type IndexedWords = { readonly title: string; readonly text: string };

/**
 * What writing an entry costs, in words taken out: 10 to 20 µs each. Words that stand in a text again count again, although they take little
 * time: counting different ones would take more than it tells.
 */
export function writingCost(takenOut: IndexedWords | undefined, putIn: IndexedWords | undefined): number {
  return DOCUMENT + wordCount(takenOut) + wordCount(putIn) * PUT_IN;
}

function wordCount(words: IndexedWords | undefined): number {
  if (words === undefined) return 0;
  return [words.title, words.text].reduce((count, text) => count + (text.match(tokenPattern)?.length ?? 0), 0);
}

import { bestSpan } from './bestSpan.ts';
import { highlightMarks } from './highlightMarks.ts';
import { termMatcher } from './termMatcher.ts';
import { textWords } from './textWords.ts';

/** The length of an excerpt, in words. */
const LENGTH = 24;
/** No excerpt is much longer, in UTF-16 code units: there may be no end of a word, or of what stands between two. */
const MOST_CHARACTERS = 480;

/**
 * The words around the best match in one of these texts, the first of equal ones, with the matches marked and `…` where something was left
 * out; the beginning of the first where nothing is found. The work grows with the length of the texts, up to a match of all terms. FTS5's own
 * `snippet()` (https://www.sqlite.org/fts5.html#the_snippet_function) takes time by the square of the number of matches: minutes for a post.
 */
export function excerptOf(texts: readonly string[], terms: readonly string[]): string {
  const matcher = termMatcher(terms);
  const words = textWords(terms);
  let best = { text: texts[0] ?? '', first: 0, last: 0, terms: 0 };
  for (const text of texts) {
    const span = bestSpan(matchesIn(text, words, matcher), terms.length, LENGTH);
    if (span !== null && span.terms > best.terms) best = { text, ...span };
    if (best.terms === terms.length) break;
  }
  return excerpt(best, words, matcher);
}

type Matcher = ReturnType<typeof termMatcher>;
type Best = { readonly text: string; readonly first: number; readonly last: number };
/** UTF-16 code units of a text. */
type Range = { readonly from: number; readonly to: number };

function* matchesIn(text: string, words: RegExp, matcher: Matcher): Generator<number> {
  for (const [word] of text.matchAll(words)) yield matcher(word);
}

/** The words of a span in the middle of an excerpt, unless the text begins or ends there. */
function excerpt({ text, first, last }: Best, pattern: RegExp, matcher: Matcher): string {
  const before = Math.floor((LENGTH - (last - first + 1)) / 2);
  // One word more than may follow: its presence tells that something is left out.
  const words = [...text.matchAll(pattern).take(Math.max(last + LENGTH, LENGTH) + 1)];
  const start = Math.max(0, Math.min(first - before, words.length - LENGTH));
  const shown = words.slice(start, start + LENGTH);
  const end = start + LENGTH < words.length ? shown.at(-1) : undefined;
  const whole = {
    from: start === 0 ? 0 : (shown[0]?.index ?? 0),
    to: end === undefined ? text.length : end.index + end[0].length,
  };
  const { from, to } = clipped(text, whole, words[first]?.index ?? 0);
  let marked = '';
  let copied = from;
  for (const { 0: word, index } of shown) {
    if (matcher(word) === 0 || index < from || index + word.length > to) continue;
    marked += text.slice(copied, index) + highlightMarks.start + word + highlightMarks.end;
    copied = index + word.length;
  }
  return `${from > 0 ? '…' : ''}${marked}${text.slice(copied, to)}${to < text.length ? '…' : ''}`;
}

/** So much of a range around a match as an excerpt may have. No character is cut in two. */
function clipped(text: string, { from, to }: Range, match: number): Range {
  if (to - from <= MOST_CHARACTERS) return { from, to };
  const start = Math.max(from, Math.min(match - MOST_CHARACTERS / 2, to - MOST_CHARACTERS));
  const end = start + MOST_CHARACTERS;
  return { from: start + Number(isInPair(text, start)), to: end - Number(isInPair(text, end)) };
}

function isInPair(text: string, index: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(index));
}

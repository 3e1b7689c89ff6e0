import { bestSpan } from './bestSpan.ts';
import { highlightMarks } from './highlightMarks.ts';
import { termMatcher } from './termMatcher.ts';
import { wordPattern } from './wordPattern.ts';

/** The length of an excerpt, in words. */
const LENGTH = 24;

/**
 * The words around the best match in one of these texts, the first of equal ones, with the matches marked and `…` where something was left
 * out; the beginning of the first where nothing is found. The work grows with the length of the texts, up to a match of all terms. FTS5's own
 * `snippet()` (https://www.sqlite.org/fts5.html#the_snippet_function) takes time by the square of the number of matches: minutes for a post.
 */
export function excerptOf(texts: readonly string[], terms: readonly string[]): string {
  const matcher = termMatcher(terms);
  let best = { text: texts[0] ?? '', first: 0, last: 0, terms: 0 };
  for (const text of texts) {
    const span = bestSpan(matchesIn(text, matcher), terms.length, LENGTH);
    if (span !== null && span.terms > best.terms) best = { text, ...span };
    if (best.terms === terms.length) break;
  }
  return excerpt(best, matcher);
}

type Matcher = ReturnType<typeof termMatcher>;

function* matchesIn(text: string, matcher: Matcher): Generator<number> {
  for (const [word] of text.matchAll(wordPattern)) yield matcher(word);
}

/** The words of a span in the middle of an excerpt, unless the text begins or ends there. */
function excerpt({ text, first, last }: { text: string; first: number; last: number }, matcher: Matcher): string {
  const before = Math.floor((LENGTH - (last - first + 1)) / 2);
  // One word more than may follow: its presence tells that something is left out.
  const words = [...text.matchAll(wordPattern).take(Math.max(last + LENGTH, LENGTH) + 1)];
  const start = Math.max(0, Math.min(first - before, words.length - LENGTH));
  const shown = words.slice(start, start + LENGTH);
  const from = start === 0 ? 0 : (shown[0]?.index ?? 0);
  const end = shown.at(-1);
  const isCut = start + LENGTH < words.length;
  const to = isCut && end !== undefined ? end.index + end[0].length : text.length;
  let marked = '';
  let copied = from;
  for (const { 0: word, index } of shown) {
    if (matcher(word) === 0) continue;
    marked += text.slice(copied, index) + highlightMarks.start + word + highlightMarks.end;
    copied = index + word.length;
  }
  return `${start > 0 ? '…' : ''}${marked}${text.slice(copied, to)}${isCut ? '…' : ''}`;
}

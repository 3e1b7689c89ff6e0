import { ideograph } from './wordPattern.ts';

/** Zero width space: it is no letter to FTS5, and nothing to readers. */
const SEPARATOR = '\u200b';
const letter = '[\\p{L}\\p{N}\\p{Co}]';
const letterOrMark = '[\\p{L}\\p{N}\\p{M}\\p{Co}]';
// Forwards only: behind each of a long row of marks it would look back over all of them.
const boundary = new RegExp(`${ideograph}\\p{M}*(?=${letter})|${letterOrMark}(?=${ideograph})`, 'gv');
const inserted = new RegExp(
  `${SEPARATOR}(?:(?<=${ideograph}\\p{M}*${SEPARATOR})(?=${letter})|(?<=${letterOrMark}${SEPARATOR})(?=${ideograph}))`,
  'gv',
);

/** A text for FTS5's tokenizer, which knows words by what stands between them: each ideograph is made one. */
export function separated(text: string): string {
  return text.replaceAll(boundary, `$&${SEPARATOR}`);
}

/** A text as it was before. Some scripts are written with such spaces between words, which stay. */
export function joined(text: string): string {
  return text.replaceAll(inserted, '');
}

import { ideograph } from './wordPattern.ts';

/** Zero width space: it is no letter to FTS5, and nothing to readers. */
const SEPARATOR = '\u200b';
const boundary = new RegExp(
  `(?<=${ideograph}\\p{M}*)(?=[\\p{L}\\p{N}\\p{Co}])|(?<=[\\p{L}\\p{N}\\p{M}\\p{Co}])(?=${ideograph})`,
  'gv',
);

/** A text for FTS5's tokenizer, which knows words by what stands between them: each ideograph is made one. */
export function separated(text: string): string {
  return text.replaceAll(boundary, SEPARATOR);
}

/** A text as it was before. */
export function joined(text: string): string {
  return text.replaceAll(SEPARATOR, '');
}

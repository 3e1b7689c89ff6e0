// The halfwidth Japanese sound marks are letters, but become marks in the compatibility forms.
const ROW_OF_MARKS = /[\p{M}\uff9e\uff9f]{30}/gu;
/** It shows nothing, and marks are not put in order across it. */
const COMBINING_GRAPHEME_JOINER = '\u034f';

/**
 * A text in a normal form of Unicode (UAX #15), in time that grows with its length. To put marks that follow each other in order,
 * `String.prototype.normalize` alone takes time by the square of their number: a minute for 1 MB. So after 30 of them in a row, more than any
 * language needs, a U+034F is put in first, like in the Stream-Safe Text Format (UAX #15, section 13).
 */
export function normalized(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  return text.replaceAll(ROW_OF_MARKS, `$&${COMBINING_GRAPHEME_JOINER}`).normalize(form);
}

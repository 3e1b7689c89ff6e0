import { ideograph, isOfIdeographs, plainWord } from './wordPattern.ts';

/**
 * What counts as a word of a text in which terms of a search are looked for. Ideographs that none of them begins with go together by four,
 * which say about as much as a word of other languages.
 */
export function textWords(terms: readonly string[]): RegExp {
  // The longest first, as the first alternative that fits is taken. Terms have no syntax: letters and digits only.
  const sought = terms.filter(isOfIdeographs).toSorted((one, other) => other.length - one.length);
  const others = sought.map((term) => `(?!${term})`).join('');
  return new RegExp([...sought, `${ideograph}(?:${others}${ideograph}){0,3}\\p{M}*`, plainWord].join('|'), 'gv');
}

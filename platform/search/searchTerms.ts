const TERM = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Further terms are ignored: each costs a look-up. */
const MOST_TERMS = 16;

/** The words of what somebody typed: letters and digits only, so nothing in them is syntax. */
export function searchTerms(text: string): readonly string[] {
  return text.match(TERM)?.slice(0, MOST_TERMS) ?? [];
}

const TERM = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
/** Further terms are ignored: each costs a look-up. */
const MOST_TERMS = 16;

/**
 * What somebody typed as an FTS5 query (https://www.sqlite.org/fts5.html#full_text_query_syntax): every term must be there, the last one
 * at least as the beginning of a word. Terms are quoted and hold letters and digits only, so nothing in them is syntax. Null where there
 * is no term.
 */
export function matchExpression(text: string): string | null {
  const terms = text.match(TERM)?.slice(0, MOST_TERMS) ?? [];
  return terms.length === 0 ? null : `${terms.map((term) => `"${term}"`).join(' AND ')} *`;
}

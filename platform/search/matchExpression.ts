/**
 * The terms of a search as an FTS5 query (https://www.sqlite.org/fts5.html#full_text_query_syntax): every term must be there, the last one
 * at least as the beginning of a word. Null where there is no term.
 */
export function matchExpression(terms: readonly string[]): string | null {
  return terms.length === 0 ? null : `${terms.map((term) => `"${term}"`).join(' AND ')} *`;
}

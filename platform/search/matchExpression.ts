import { separated } from './separated.ts';

/**
 * The terms of a search as an FTS5 query (https://www.sqlite.org/fts5.html#full_text_query_syntax): every term must be there, the last one
 * at least as the beginning of a word. Ideographs of one term must stand together. Null where there is no term.
 */
export function matchExpression(terms: readonly string[]): string | null {
  return terms.length === 0 ? null : `${terms.map((term) => `"${separated(term)}"`).join(' AND ')} *`;
}

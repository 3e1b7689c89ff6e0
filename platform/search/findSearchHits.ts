import type { SearchHit, SearchQuery } from '../ports/SearchIndex.ts';
import type { SqliteConnection } from '../store/sqlite/SqliteConnection.ts';
import { excerptOf } from './excerptOf.ts';
import { matchExpression } from './matchExpression.ts';
import { searchTerms } from './searchTerms.ts';
import { joined } from './separated.ts';

/** A match in the title counts as much as four in the text. */
const SCORE = '-bm25(words, 4.0, 1.0)';

type Found = {
  readonly entry: number;
  readonly id: string;
  readonly kind: string;
  readonly title_by: string | null;
  readonly text_by: string | null;
  readonly score: number;
};

// The scores are computed once, before the page is cut out of them: an FTS5 function may not be used after sorting.
const SEARCH = `
  WITH found AS MATERIALIZED (
    SELECT words.rowid AS entry, entry.id AS id, entry.kind AS kind, title_by, text_by, ${SCORE} AS score
    FROM words JOIN entry ON entry.rowid = words.rowid
    WHERE words MATCH ?
      AND (? = 0 OR entry.kind IN (SELECT value FROM json_each(?)))
      AND (? IS NULL OR entry.community = ?)
      AND ? = (SELECT count(*) FROM entry_tag WHERE entry_tag.entry = entry.rowid AND tag IN (SELECT value FROM json_each(?)))
  )
  SELECT entry, id, kind, title_by, text_by, score FROM found
  WHERE ? IS NULL OR score < ? OR (score = ? AND id > ?)
  ORDER BY score DESC, id LIMIT ?`;

const WORDS = 'SELECT title, text FROM words WHERE rowid = ?';

/** The best hits first; equal ones in the order of their ids. */
export function findSearchHits(connection: SqliteConnection, query: SearchQuery): readonly SearchHit[] {
  const terms = searchTerms(query.text);
  const match = matchExpression(terms);
  if (match === null) return [];
  const { kinds, community, tags, after, limit } = query;
  const score = after?.score ?? null;
  const found = connection.all<Found>(
    SEARCH,
    ...[match, kinds.length, JSON.stringify(kinds), community, community, new Set(tags).size, JSON.stringify(tags)],
    ...[score, score, score, after?.id ?? null, limit],
  );
  // Highlights are made for the page only: each means reading the words again.
  return found.map(({ entry, id, kind, title_by, text_by, score }) => {
    const words = connection.get<{ title: string; text: string }>(WORDS, entry);
    const highlight = words === undefined ? '' : excerptOf([joined(words.title), joined(words.text)], terms);
    const wordsOf = [...new Set([title_by, text_by].filter((person) => person !== null))];
    return { id, kind, score, highlight, wordsOf };
  });
}

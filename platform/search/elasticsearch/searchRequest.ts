import { createHash } from 'node:crypto';
import type { estypes } from '@elastic/elasticsearch';
import type { SearchQuery } from '../../ports/SearchIndex.ts';
import { normalized } from '../../text/normalized.ts';
import { highlightMarks } from '../highlightMarks.ts';
import { searchTerms } from '../searchTerms.ts';

/** A match in the title counts as much as four in the text. */
const FIELDS = ['title^4', 'text'];
/** The length of a highlight, in characters. */
const HIGHLIGHT_LENGTH = 160;

/** What the index is asked; null where nothing was typed that could be found. */
export function searchRequest(query: SearchQuery): estypes.SearchRequest | null {
  const terms = searchTerms(normalized(query.text, 'NFC'));
  const last = terms.at(-1);
  if (last === undefined) return null;
  const { kinds, community, tags, after, limit } = query;
  return {
    query: {
      bool: {
        must: [...terms.slice(0, -1).map(wholeWord), beginning(last)],
        should: [wholeWord(last)],
        filter: [
          ...(kinds.length > 0 ? [{ terms: { kind: [...kinds] } }] : []),
          ...(community !== null ? [{ term: { community } }] : []),
          ...tags.map((tag) => ({ term: { tags: tag } })),
        ],
      },
    },
    sort: [{ _score: { order: 'desc' } }, { id: { order: 'asc' } }],
    ...(after !== null && { search_after: [after.score, after.id] }),
    ...{ size: limit, track_total_hits: false, _source: ['id', 'kind'], docvalue_fields: ['wordsOf'], highlight },
    // Copies of an index may score a little differently: all pages of a search are asked of the same one.
    preference: createHash('sha256')
      .update(JSON.stringify([terms, kinds, community, tags]))
      .digest('hex'),
  };
}

const highlight: estypes.SearchHighlight = {
  pre_tags: [highlightMarks.start],
  post_tags: [highlightMarks.end],
  ...{ number_of_fragments: 1, fragment_size: HIGHLIGHT_LENGTH },
  fields: { title: {}, text: {} },
};

/** A term may be several words to the analyzer, as in Chinese: all of them. One that is no word to it narrows nothing. */
function wholeWord(query: string): estypes.QueryDslQueryContainer {
  return { multi_match: { query, fields: FIELDS, operator: 'and', zero_terms_query: 'all' } };
}

function beginning(query: string): estypes.QueryDslQueryContainer {
  return { multi_match: { query, fields: FIELDS, operator: 'and', type: 'bool_prefix' } };
}

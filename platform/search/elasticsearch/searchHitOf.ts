import type { estypes } from '@elastic/elasticsearch';
import type { SearchHit } from '../../ports/SearchIndex.ts';
import { highlightMarks } from '../highlightMarks.ts';

/** A hit as the port tells it; the highlight is of the field that has more matches, of the text where both have as many. */
export function searchHitOf({
  _source,
  fields,
  sort,
  highlight,
}: estypes.SearchHit<{ id: string; kind: string }>): SearchHit {
  const [title, text] = [highlight?.title?.[0] ?? '', highlight?.text?.[0] ?? ''];
  return {
    id: _source?.id ?? '',
    kind: _source?.kind ?? '',
    score: Number(sort?.[0]),
    highlight: matches(title) > matches(text) ? title : text,
    wordsOf: fields?.wordsOf ?? [],
  };
}

function matches(highlight: string): number {
  return highlight.split(highlightMarks.start).length - 1;
}

import type { estypes } from '@elastic/elasticsearch';
import type { AttributedWords, SearchDocument } from '../../ports/SearchIndex.ts';

/** An entry as `indexedDocument` makes it. Earlier definitions do not say who wrote which words. */
export type EntrySource = {
  readonly id: string;
  readonly kind: string;
  readonly title?: string | null;
  readonly titleBy?: string | null;
  readonly text?: string | null;
  readonly textBy?: string | null;
  readonly community?: string | null;
  readonly tags?: readonly string[];
  readonly time?: number;
};

/** The document that an entry holds. Words that are not known to be somebody's are left out: they may be anybody's. */
export function searchDocumentOf({ _id, _version, _source }: estypes.SearchHit<EntrySource>): SearchDocument {
  const { kind = '', title, titleBy, text, textBy, community = null, tags = [], time = 0 } = _source ?? {};
  return {
    ...{ id: _id ?? '', kind, number: _version ?? 0 },
    body: { title: attributed(title, titleBy), text: attributed(text, textBy), community, tags, time },
  };
}

function attributed(words: string | null = null, by: string | null = null): AttributedWords | null {
  return words === null || by === null ? null : { words, by };
}

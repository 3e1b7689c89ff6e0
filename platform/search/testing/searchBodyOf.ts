import type { SearchBody } from '../../ports/SearchIndex.ts';

/** A body of which only a part matters. */
export type WrittenBody = Partial<Omit<SearchBody, 'title' | 'text'>> & {
  readonly title?: string;
  readonly titleBy?: string;
  readonly text?: string;
  readonly textBy?: string;
};

/** The body of a document for a test: words are somebody's unless it is said whose. */
export function searchBodyOf({ title, titleBy, text, textBy, ...rest }: WrittenBody): SearchBody {
  const attributed = (words?: string, by = 'person_somebody') => (words === undefined ? null : { words, by });
  const words = { title: attributed(title, titleBy), text: attributed(text, textBy) };
  return { ...words, community: null, tags: [], time: 0, ...rest };
}

import type { AttributedWords, SearchDocument } from '../../ports/SearchIndex.ts';
import { normalized } from '../../text/normalized.ts';
import { withoutMarks } from '../highlightMarks.ts';

/** One entry of the index, with the number that keeps an earlier state from replacing it. */
export type IndexedDocument = {
  readonly id: string;
  readonly version: number;
  readonly source: Readonly<Record<string, unknown>>;
};

/** A document as it is kept. Composed letters, like those that are typed. Without a body it only keeps earlier states out. */
export function indexedDocument({ id, kind, number, body }: SearchDocument): IndexedDocument {
  if (body === null) return { id, version: number, source: { id, kind } };
  const { title, text, community, tags, time } = body;
  return {
    id,
    version: number,
    source: {
      ...{ id, kind, title: plain(title), titleBy: title?.by ?? null, text: plain(text), textBy: text?.by ?? null },
      ...{ community, tags, time },
    },
  };
}

function plain(attributed: AttributedWords | null): string | null {
  return attributed === null ? null : normalized(withoutMarks(attributed.words), 'NFC');
}

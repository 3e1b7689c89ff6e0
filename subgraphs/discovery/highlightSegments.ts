import { highlightMarks } from '@c18n/platform/search/highlightMarks';

/** A piece of a highlight. */
export type HighlightSegment = { readonly text: string; readonly match: boolean };

/** A marked highlight in pieces, so that nobody needs to make markup of it. A match that was cut off ends with the text. */
export function highlightSegments(highlight: string): readonly HighlightSegment[] {
  const [before = '', ...rest] = highlight.split(highlightMarks.start);
  const segments = rest.flatMap((piece) => {
    const [text = '', ...after] = piece.split(highlightMarks.end);
    return [
      { text, match: true },
      { text: after.join(''), match: false },
    ];
  });
  return [{ text: before, match: false }, ...segments].filter(({ text }) => text !== '');
}

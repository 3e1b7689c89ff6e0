// Word boundaries of Unicode (UAX #29) with dictionaries for scripts without spaces; no locale tailors them.
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** How many words a text has, in any script. The count may change with a new version of Unicode, so it is stated, never made again. */
export function wordCount(text: string): number {
  let count = 0;
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

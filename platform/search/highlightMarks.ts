/** The marks around a match: private-use characters, so that a highlight is plain text that needs no trust. Indexed words hold none. */
export const highlightMarks = { start: '\ue000', end: '\ue001' } as const;

/** Words without the marks, which somebody may have typed. */
export function withoutMarks(words: string): string {
  return words.replaceAll(/[\ue000\ue001]/g, '');
}

import { looksEmpty } from '@c18n/platform/text/looksEmpty';

// What the API accepts nowhere: C0 but for line feed and tabulator, DEL, C1 (Unicode 16, general category Cc).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** A text without control characters and half characters, its lines ended by line feeds, and nothing blank around it; empty where nothing can be seen. */
export function cleanText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').toWellFormed().trim();
  return looksEmpty(clean) ? '' : clean;
}

/** The same in one line of at most so many characters (code points). */
export function cleanLine(text: string, longest: number): string {
  return shortened(cleanText(text).replace(/\s+/g, ' '), longest);
}

/** A text of at most so many characters (code points), with a mark where it was cut. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

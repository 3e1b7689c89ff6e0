/** Letters of Chinese, Japanese and Korean, which are not written in words. */
export const ideograph = '[[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]&&[\\p{L}\\p{N}]]';

/**
 * A word of other languages, as the search indexes cut it out of a text: it begins with a letter or a digit, so that the mark of an emoji
 * (U+FE0F) is none.
 */
export const plainWord = `[[\\p{L}\\p{N}\\p{Co}]--${ideograph}][[\\p{L}\\p{N}\\p{M}\\p{Co}]--${ideograph}]*`;

const beginsWithIdeograph = new RegExp(`^${ideograph}`, 'v');

/** Whether a word is letters of Chinese, Japanese or Korean that stand together. */
export function isOfIdeographs(word: string): boolean {
  return beginsWithIdeograph.test(word);
}

/** A word of what was typed: ideographs that stand together are looked for together. */
export const wordPattern = new RegExp(`${plainWord}|${ideograph}[${ideograph}\\p{M}]*`, 'gv');

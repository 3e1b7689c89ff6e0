import { nameToEmoji } from 'gemoji';

/** The short names that GitHub has for emoji, like `tada`: lower case letters, digits and `+ - _`. */
export const emojiNames: ReadonlySet<string> = new Set(Object.keys(nameToEmoji));

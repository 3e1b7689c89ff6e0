import { ideograph } from './wordPattern.ts';

/** Letters to us, which to FTS5, whose Unicode is an older one, are marks still. */
const FORMER_MARKS = '[\\u19b0-\\u19c0\\u19c8\\u19c9\\u1cf2\\u1cf3]';
const LETTER = `[[\\p{L}\\p{N}\\p{Co}]--${ideograph}--${FORMER_MARKS}]`;
/** The marks that FTS5 folds away (`sqlite3Fts5UnicodeIsdiacritic` in its source). */
const DIACRITIC = '[\\u0300-\\u0304\\u0306-\\u030c\\u030f\\u0311\\u031b\\u0323-\\u0328\\u032d\\u032e\\u0330\\u0331]';

/**
 * A piece of a word that FTS5's tokenizer takes for one word: an ideograph, as `separated` puts them apart, or what stands between marks that
 * are no diacritics to it, of which the words of Thai, Hindi and others have several. Looking for a word takes time for each of its pieces.
 */
export const tokenPattern = new RegExp(`${ideograph}|${LETTER}[${LETTER}${DIACRITIC}]*`, 'gv');

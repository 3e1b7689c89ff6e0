import { longestEmail } from './words.ts';

/** In UTF-16 units, of which a character has at most two. No user name is longer than an email address can be. */
const LONGEST = 2 * longestEmail;

/**
 * The form in which user names and email addresses are compared: compatibility characters unified (NFKC, UAX #15) and case folded.
 * Going through upper case folds what lower case alone leaves apart, as in `ß`, `ẞ` and `SS`. What is longer than either can be stays as it
 * is: it is nobody's, and putting marks in order takes time by the square of their number.
 */
export function folded(value: string): string {
  if (value.length > LONGEST) return value;
  return value.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

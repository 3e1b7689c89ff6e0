/**
 * The form in which user names and email addresses are compared: compatibility characters unified (NFKC, UAX #15) and case folded.
 * Going through upper case folds what lower case alone leaves apart, as in `ß`, `ẞ` and `SS`.
 */
export function folded(value: string): string {
  return value.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

/** A word, as the search indexes cut them out of a text: begins with a letter or a digit, so that the mark of an emoji (U+FE0F) is none. */
export const wordPattern = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{M}\p{Co}]*/gu;

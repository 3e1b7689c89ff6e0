/** The most characters of a password, in Unicode code points. */
export const longestPassword = 200;

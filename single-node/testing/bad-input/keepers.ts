/** How a text is kept where that is documented to be otherwise than it was sent. */
export const keepers = {
  /** Something empty is nothing. */
  emptyIsNull: (text: string) => text || null,
  /** Tags are kept in lower case and composed. */
  tag: (text: string) => text.normalize('NFC').toLowerCase(),
} as const;

/** The id of an item says how long its text is, so that whoever resolves it needs to know nothing else. @param size characters of its text */
export function itemId(number: number, size: number): string {
  return `item-${number}-${size}`;
}

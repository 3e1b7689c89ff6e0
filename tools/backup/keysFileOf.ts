/** Where the keys of a backup are, unless they were taken elsewhere. */
export function keysFileOf(file: string): string {
  return `${file}.keys`;
}

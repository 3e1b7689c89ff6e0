/** Whether a text can be the hash of a blob: 64 small hexadecimal digits. */
export function isBlobHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

import type { ByteRange } from '../ports/BlobStore.ts';

/** A range as far as it lies within so many bytes; all of them where none is given. */
export function clampRange(length: number, { start, end }: ByteRange = { start: 0, end: length }): ByteRange {
  const first = Math.min(Math.max(start, 0), length);
  return { start: first, end: Math.max(first, Math.min(end, length)) };
}

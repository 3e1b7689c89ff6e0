import { normalized } from './normalized.ts';

const MAX = 80;

/**
 * A readable part for an address, made from a title: lower case letters and digits of any script, joined by hyphens; at most 80
 * characters, whole words where one fits. Not unique, empty where the title has neither letters nor digits, and null where it may not be read: a slug
 * repeats its words, so it is made when it is read, and kept nowhere.
 */
export function slugOf(title: string | null): string | null {
  if (title === null) return null;
  const words =
    normalized(title, 'NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? [...word].slice(0, MAX).join('') : `${slug}-${word}`;
    if ([...longer].length > MAX) break;
    slug = longer;
  }
  return slug;
}

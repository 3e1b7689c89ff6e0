import { createHash } from 'node:crypto';
import { cleanLine } from './cleanText.ts';

/** How many characters a key may have. */
const LONGEST = 200;
/** The mark and the blank before it. */
const MARK = 65;

/**
 * The key under which something of this name is sent: the name, where a key may be like that. Of any other what can be kept, and the SHA-256 of
 * all of it. The same name gives the same key, different names different ones.
 */
export function keyOf(name: string): string {
  const clean = cleanLine(name, LONGEST);
  if (clean === name && name !== '') return name;
  const mark = createHash('sha256').update(name).digest('hex');
  return `${cleanLine(name, LONGEST - MARK)} ${mark}`.trim();
}

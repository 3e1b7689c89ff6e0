import { cleanLine } from './cleanText.ts';

const SHORTEST = 3;
const LONGEST = 100;

/** The name of the community that something becomes: as it is called, in one line of 3 to 100 characters (code points). */
export function communityNameOf(name: string): string {
  const clean = cleanLine(name, LONGEST) || 'nameless';
  return clean + '-'.repeat(Math.max(0, SHORTEST - [...clean].length));
}

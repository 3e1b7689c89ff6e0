import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seededRandom } from '@c18n/platform/testing/seededRandom';

/** Texts that others have collected because they break things. */
export type NastyTexts = {
  readonly naughty: readonly string[];
  /** A sample of attempts at cross-site scripting. */
  readonly scripts: readonly string[];
  readonly reservedNames: readonly string[];
};

const SAMPLE = 60;
const SEED = 20_250_101;

/** The collections in the folder that `C18N_SHARED_DATA` names, or else in `../shared/data` beside the repository; null without them. */
export function readNastyTexts(repository: string): NastyTexts | null {
  const folder = process.env.C18N_SHARED_DATA ?? resolve(repository, '../shared/data');
  if (!existsSync(join(folder, 'nasty-blns'))) return null;
  const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8');
  const scripts = read('nasty-xss-payloads', 'Intruder', 'xss-payload-list.txt').split('\n');
  const random = seededRandom(SEED);
  return {
    naughty: JSON.parse(read('nasty-blns', 'blns.json')) as string[],
    scripts: Array.from({ length: SAMPLE }, () => scripts[Math.floor(random() * scripts.length)] ?? ''),
    reservedNames: JSON.parse(read('nasty-reserved-usernames', 'reserved-usernames.json')) as string[],
  };
}

import { rename, writeFile } from 'node:fs/promises';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import { scanAll } from './scanAll.ts';

/** Writes the ids of all persons whose keys were destroyed, one a line, into a file, in place of a former list; returns how many. */
export async function writeErased(file: string, keys: Pick<KeyStore, 'scan'>): Promise<number> {
  let count = 0;
  async function* lines() {
    for await (const one of scanAll(keys.scan, ({ person }) => person)) {
      if (!('destroyed' in one)) continue;
      count += 1;
      yield `${one.person}\n`;
    }
  }
  await writeFile(`${file}.new`, lines(), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return count;
}

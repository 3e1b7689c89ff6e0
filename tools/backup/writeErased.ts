import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '@c18n/platform/blobs/syncFolder';
import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import { BackupError } from './BackupError.ts';
import { readErased } from './readErased.ts';
import { scanAll } from './scanAll.ts';

/**
 * Writes the ids of all persons whose keys were destroyed, one a line, into a file, in place of a former list; on disk when resolved.
 *
 * @returns how many there are
 * @throws BackupError where the former list names somebody whose key is not destroyed here: these are other keys, and a shorter list would bring
 * the erased back. The former list stays
 */
export async function writeErased(file: string, keys: Pick<KeyStore, 'scan'>): Promise<number> {
  const former = await formerList(file);
  const erased = new Set<string>();
  for await (const one of scanAll(keys.scan, ({ person }) => person)) if ('destroyed' in one) erased.add(one.person);
  const lost = former.filter((person) => !erased.has(person)).length;
  if (lost > 0)
    throw new BackupError(
      `${file} names ${lost} persons whose keys are not destroyed in this store of keys: it is another one, or an older one that was brought back without \`--erased ${file}\`. The list stays as it was`,
    );
  await using draft = await open(`${file}.new`, 'w', 0o600);
  await draft.writeFile([...erased].map((person) => `${person}\n`).join(''));
  await draft.sync();
  await rename(`${file}.new`, file);
  await syncFolder(dirname(file));
  return erased.size;
}

/** A list that is not there names nobody. */
async function formerList(file: string): Promise<readonly string[]> {
  return readErased(file).then(
    (persons) => [...persons],
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
}

import type { KeyStore, PersonKey } from '@c18n/platform/ports/KeyStore';
import type { KeyEntry } from '../backup/BackupEntry.ts';
import { Portions } from './Portions.ts';

/**
 * Brings keys and tombstones back. Persons of the list are erased again: their keys are never written, and the review of the keys at the
 * next start finds their tombstones and has the rest done, as for everybody who is erased.
 *
 * @param erased persons whose keys were destroyed since the backup
 */
export async function restoreKeys(
  entries: AsyncIterable<KeyEntry>,
  keys: Pick<KeyStore, 'bringBack'>,
  erased: ReadonlySet<string>,
): Promise<void> {
  const portions = new Portions<PersonKey>((portion) => keys.bringBack(portion));
  for (const person of erased) await portions.add({ person, destroyed: true });
  for await (const entry of entries) {
    if (!('person' in entry) || erased.has(entry.person)) continue;
    const { person, key } = entry;
    await portions.add(key === null ? { person, destroyed: true } : { person, key: Buffer.from(key, 'base64') });
  }
  await portions.flush();
}

import type { KeyStore } from '@c18n/platform/ports/KeyStore';
import type { KeyEntry } from '../backup/BackupEntry.ts';
import { BackupError } from '../backup/BackupError.ts';
import type { Backup } from './Backup.ts';
import { entriesOf } from './entriesOf.ts';
import { Portions } from './Portions.ts';

/**
 * Makes sure that a store of keys is of the installation that the backup is of, where both say so, and has no other key for anybody than the
 * backup has: it would stay, and words would be lost.
 *
 * @throws BackupError
 */
export async function requireSameKeys(
  backup: Pick<Backup, 'keysFile' | 'installation'>,
  keys: Pick<KeyStore, 'read' | 'installation'>,
): Promise<void> {
  const installation = await keys.installation();
  if (installation !== null && backup.installation !== null && installation !== backup.installation)
    throw new BackupError('the store of keys is that of another installation');
  const portions = new Portions<{ readonly person: string; readonly key: string }>(async (portion) => {
    const there = await keys.read(portion.map(({ person }) => person));
    for (const [index, { person, key }] of portion.entries()) {
      const found = there[index];
      if (found == null || 'destroyed' in found) continue;
      if (Buffer.from(found.key).toString('base64') !== key)
        throw new BackupError(`the store of keys is that of another installation: its key for ${person} is another`);
    }
  });
  for await (const entry of entriesOf<KeyEntry>(backup.keysFile)) {
    if ('person' in entry && entry.key !== null) await portions.add({ person: entry.person, key: entry.key });
  }
  await portions.flush();
}

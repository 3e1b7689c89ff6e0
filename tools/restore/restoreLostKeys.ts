import { readInstallationMark } from '@c18n/platform/installation/readInstallationMark';
import type { DocumentStore } from '@c18n/platform/ports/DocumentStore';
import type { LastValueStore } from '@c18n/platform/ports/LastValueStore';
import { storedOf } from '@c18n/platform/reading/storedOf';
import { type PersonDocument, people } from '@c18n/users/views';
import type { KeyEntry } from '../backup/BackupEntry.ts';
import { BackupError } from '../backup/BackupError.ts';
import type { Backup } from './Backup.ts';
import { entriesOf } from './entriesOf.ts';
import { Portions } from './Portions.ts';
import type { RestoreTarget } from './RestoreTarget.ts';
import { requireSameKeys } from './requireSameKeys.ts';
import { requireSameSecret } from './requireSameSecret.ts';
import { restoreKeys } from './restoreKeys.ts';

type Target = Pick<RestoreTarget, 'keys' | 'secret'> & {
  readonly documents: Pick<DocumentStore, 'load'>;
  readonly lastValues: Pick<LastValueStore, 'read'>;
};

/**
 * Brings the keys of a verified backup back into an installation that has lost its store of keys, and nothing else. Keys that were made since are
 * lost. Who was erased since, as the list or the views say, stays so.
 *
 * @throws BackupError before anything is written; StoreUnavailableError: repeat it
 */
export async function restoreLostKeys(backup: Backup, target: Target, erased: ReadonlySet<string>): Promise<void> {
  requireSameSecret(backup, target.secret);
  const mark = await readInstallationMark(target.lastValues);
  const installation = mark?.id ?? backup.installation;
  if (backup.installation !== null && backup.installation !== installation)
    throw new BackupError('the backup is that of another installation');
  await requireSameKeys({ ...backup, installation }, target.keys);
  const gone = new Set(erased);
  const portions = new Portions<string>(async (persons) => {
    const stored = await target.documents.load(persons.map((id) => ({ collection: people, id })));
    for (const [index, person] of persons.entries()) {
      const state = storedOf<PersonDocument>(stored[index] ?? null)?.state;
      if (state === 'erasing' || state === 'erased') gone.add(person);
    }
  });
  for await (const entry of entriesOf<KeyEntry>(backup.keysFile)) {
    if ('person' in entry && entry.key !== null) await portions.add(entry.person);
  }
  await portions.flush();
  if (installation !== null) await target.keys.assign(installation);
  await restoreKeys(entriesOf<KeyEntry>(backup.keysFile), target.keys, gone);
}

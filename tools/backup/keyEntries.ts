import type { BackedUp } from './BackedUp.ts';
import type { KeyEntry } from './BackupEntry.ts';
import { scanAll } from './scanAll.ts';

/** What goes into the file with the keys. Read after the ledger, so that no fact is without its key, and what is erased meanwhile is. */
export async function* keyEntries({ keys, secret }: Pick<BackedUp, 'keys' | 'secret'>): AsyncGenerator<KeyEntry> {
  yield { secret, installation: await keys.installation() };
  for await (const one of scanAll(keys.scan, ({ person }) => person)) {
    const { person } = one;
    yield { person, key: 'destroyed' in one ? null : Buffer.from(one.key).toString('base64') };
  }
}

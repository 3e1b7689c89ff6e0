import { ConfigurationError } from '../configuration/ConfigurationError.ts';
import type { Store } from '../ports/Store.ts';
import { loadInstallationSecret } from '../secrets/loadInstallationSecret.ts';
import { readInstallationSecret } from '../secrets/readInstallationSecret.ts';
import { isLedgerEmpty } from './isLedgerEmpty.ts';
import { readInstallationMark } from './readInstallationMark.ts';

/**
 * What the installation of a directory signs with: as given, or from its file. One is made for an installation that is new, and for no other.
 *
 * @param given what SECRET says
 * @throws ConfigurationError where the installation has one, and it is not here
 */
export async function installationSecret(
  given: string | null,
  directory: string,
  store: Pick<Store, 'lastValues' | 'ledger'>,
): Promise<string> {
  const known = given ?? (await readInstallationSecret(directory));
  if (known !== null) return known;
  const isNew = (await readInstallationMark(store.lastValues)) === null && (await isLedgerEmpty(store.ledger));
  if (!isNew)
    throw new ConfigurationError([`SECRET must be set: the installation has one, and ${directory} has no file of it`]);
  return loadInstallationSecret(directory);
}

import { ConfigurationError } from '@c18n/platform/configuration/ConfigurationError';
import { isLedgerEmpty } from '@c18n/platform/installation/isLedgerEmpty';
import { readInstallationMark } from '@c18n/platform/installation/readInstallationMark';
import { requireWholeRestore } from '@c18n/platform/installation/requireWholeRestore';
import { secretFingerprint } from '@c18n/platform/installation/secretFingerprint';
import type { Store } from '@c18n/platform/ports/Store';
import { NoInstallationError } from './NoInstallationError.ts';

/**
 * Makes sure that a store is that of an installation that signs with this secret, and whose keys may be lost.
 *
 * @param where for the sentence, as for the error
 * @throws NoInstallationError; ConfigurationError where it signs with another, or holds only a part of a backup
 */
export async function requireLedger(
  { lastValues, ledger }: Pick<Store, 'lastValues' | 'ledger'>,
  secret: string,
  where: string,
): Promise<void> {
  await requireWholeRestore(lastValues);
  const mark = await readInstallationMark(lastValues);
  if (mark === null && (await isLedgerEmpty(ledger))) throw new NoInstallationError(where);
  if (mark !== null && mark.secretFingerprint !== secretFingerprint(secret))
    throw new ConfigurationError([`this secret is not that of the installation in ${where}`]);
}

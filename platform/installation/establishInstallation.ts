import { randomUUID } from 'node:crypto';
import type { KeyStore } from '../ports/KeyStore.ts';
import { type CheckedParts, checkInstallation } from './checkInstallation.ts';
import { INSTALLATION_MARK } from './InstallationMark.ts';
import { secretFingerprint } from './secretFingerprint.ts';

type Established = CheckedParts & { readonly keys: Pick<KeyStore, 'assign'> };

/**
 * Makes sure that store, store of keys and secret belong to the same installation, and marks them where none has a mark yet. Whatever starts
 * calls it, before it looks at anything else.
 *
 * @throws ConfigurationError where they do not belong together; StoreUnavailableError
 */
export async function establishInstallation(parts: Established): Promise<void> {
  if ((await checkInstallation(parts)) === 'marked') return;
  // The keys first: cut off here, it is found again as it was, without keys or with those that fit, and takes the same id.
  const id = await parts.keys.assign(randomUUID());
  const value = { id, secretFingerprint: secretFingerprint(parts.secret) };
  await parts.store.lastValues.advance([{ key: INSTALLATION_MARK, version: 1, value }]);
  // Who was quicker may have another secret.
  await checkInstallation(parts);
}

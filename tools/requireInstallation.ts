import { type CheckedParts, checkInstallation } from '@c18n/platform/installation/checkInstallation';
import { NoInstallationError } from './NoInstallationError.ts';

/**
 * Makes sure that there is an installation to work on, and that its parts belong together.
 *
 * @param where for the sentence, as for the error
 * @throws NoInstallationError; ConfigurationError where store, keys and secret are not of one
 */
export async function requireInstallation(parts: CheckedParts, where: string): Promise<void> {
  if ((await checkInstallation(parts)) === 'none') throw new NoInstallationError(where);
}

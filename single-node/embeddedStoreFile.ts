import { join } from 'node:path';

/** The file of the store in a data directory: where it is, an installation is or was. */
export function embeddedStoreFile(directory: string): string {
  return join(directory, 'store.sqlite');
}

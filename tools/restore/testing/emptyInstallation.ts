import { join } from 'node:path';
import { createDomainRegistry } from '@c18n/decider/DomainRegistry';
import { openFileBlobStore } from '@c18n/platform/blobs/openFileBlobStore';
import { memoryKeyStore } from '@c18n/platform/keys/memoryKeyStore';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { noPause } from '../../backup/noPause.ts';

/** An installation without anything, in memory but for its blobs, which are in a folder. */
export async function emptyInstallation(directory: string, partitions: number) {
  const tables = new MemoryTables();
  const store = createSteppedStore({ tables, collections: [], partitions, step: async () => {} });
  const [keys, blobs] = [memoryKeyStore(), await openFileBlobStore(join(directory, 'blobs'))];
  const secret = 'a secret that nobody could guess, ever';
  const registry = createDomainRegistry([]);
  return { store, keys, blobs, secret, registry, pause: noPause, now: () => 1, search: { clear: async () => {} } };
}

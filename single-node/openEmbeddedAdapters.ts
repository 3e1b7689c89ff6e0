import { join } from 'node:path';
import type { Adapters } from '@c18n/assembly/Adapters';
import { registry } from '@c18n/assembly/domains';
import { createMemoryEphemera } from '@c18n/platform/ephemera/createMemoryEphemera';
import { openSqliteKeyStore } from '@c18n/platform/keys/openSqliteKeyStore';
import { openSqliteSearchIndex } from '@c18n/platform/search/openSqliteSearchIndex';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import { createEmbeddedTransport } from '@c18n/platform/transport/createEmbeddedTransport';
import { embeddedStoreFile } from './embeddedStoreFile.ts';
import { lockDirectory } from './lockDirectory.ts';
import { makeDirectory } from './makeDirectory.ts';

/**
 * Opens the embedded adapters over a directory, making what is missing. Only one process may have it open.
 *
 * @throws DirectoryInUseError where another process has
 */
export async function openEmbeddedAdapters(
  directory: string,
  partitions: number,
  now: () => number,
): Promise<Adapters> {
  await makeDirectory(directory);
  const unlock = lockDirectory(directory);
  const store = await openSqliteStore({
    file: embeddedStoreFile(directory),
    collections: registry.collections,
    partitions,
  });
  const transport = createEmbeddedTransport(store.partitions);
  const keys = openSqliteKeyStore(join(directory, 'keys.sqlite'), now);
  const ephemera = createMemoryEphemera(now);
  const search = openSqliteSearchIndex(join(directory, 'search.sqlite'));
  return {
    ...{ store, transport, keys, ephemera, search, outdated: store.outdated, writers: [store] },
    close: async () => {
      await transport.close();
      await Promise.all([search.close(), ephemera.close(), keys.close()]);
      await store.close();
      unlock();
    },
  };
}

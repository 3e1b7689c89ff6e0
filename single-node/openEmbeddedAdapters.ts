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
 * @throws DirectoryInUseError where another process has; Error where one of them can't be opened: what was opened is closed again
 */
export async function openEmbeddedAdapters(
  directory: string,
  partitions: number,
  now: () => number,
): Promise<Adapters> {
  await makeDirectory(directory);
  await using opened = new AsyncDisposableStack();
  opened.defer(lockDirectory(directory));
  const store = await openSqliteStore({
    file: embeddedStoreFile(directory),
    collections: registry.collections,
    partitions,
  });
  opened.defer(() => store.close());
  const keys = openSqliteKeyStore(join(directory, 'keys.sqlite'), now);
  opened.defer(() => keys.close());
  const ephemera = createMemoryEphemera(now);
  opened.defer(() => ephemera.close());
  const search = openSqliteSearchIndex(join(directory, 'search.sqlite'));
  opened.defer(() => search.close());
  const transport = createEmbeddedTransport(store.partitions);
  opened.defer(() => transport.close());
  const all = opened.move();
  return {
    ...{ store, transport, keys, ephemera, search, outdated: store.outdated, writers: [store] },
    close: () => all.disposeAsync(),
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from './sqlite/openSqliteStore.ts';
import { createSteppedStore } from './stepped/createSteppedStore.ts';
import { MemoryTables } from './stepped/MemoryTables.ts';
import { type StoreFixture, storeContract } from './storeContract.ts';
import { contractCollections } from './testing/contractCollections.ts';

storeContract('SQLite', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-store-'));
  const options = { file: join(directory, 'store.sqlite'), collections: contractCollections, partitions: 2 };
  const open = async (): Promise<StoreFixture> => {
    const store = await openSqliteStore(options);
    return {
      store,
      reopen: async () => {
        await store.close();
        return open();
      },
      remove: async () => {
        await store.close();
        await rm(directory, { recursive: true });
      },
    };
  };
  return open();
});

storeContract('stepped, in memory', async () => {
  const tables = new MemoryTables();
  const open = async (): Promise<StoreFixture> => ({
    store: createSteppedStore({ tables, collections: contractCollections, partitions: 2, step: async () => {} }),
    reopen: open,
    remove: async () => {},
  });
  return open();
});

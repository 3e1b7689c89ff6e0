import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import { createSteppedStore } from '@c18n/platform/store/stepped/createSteppedStore';
import { MemoryTables } from '@c18n/platform/store/stepped/MemoryTables';
import { onTestFinished } from 'vitest';
import { boardViews } from './testing/boardDomain.ts';
import { fencingContract } from './testing/fencingContract.ts';

const { collections } = boardViews;

fencingContract('the SQLite store', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'c18n-fencing-'));
  const store = await openSqliteStore({ file: join(directory, 'store.sqlite'), collections, partitions: 1 });
  onTestFinished(async () => {
    await store.close();
    await rm(directory, { recursive: true });
  });
  return store;
});

fencingContract('the stepped store', async () =>
  createSteppedStore({ tables: new MemoryTables(), collections, partitions: 1, step: async () => {} }),
);

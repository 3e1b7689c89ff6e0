import { randomUUID } from 'node:crypto';
import { openMongoDatabase } from '@c18n/platform/mongodb/openMongoDatabase';
import type { Store } from '@c18n/platform/ports/Store';
import { openMongoStore } from '@c18n/platform/store/mongodb/openMongoStore';
import { engineUrl } from '@c18n/platform/testing/engineUrl';
import { it, onTestFinished } from 'vitest';
import { hostileRegistry, runHostileRound } from './testing/runHostileRound.ts';

const url = engineUrl('MONGODB_URL');

it.each([1, 2, 3, 4, 5])(
  'on MongoDB, interrupted, every command counts once and the views equal a rebuild (seed %i)',
  async (seed) => {
    const database = `test_hostile_${randomUUID()}`;
    const stores: Store[] = [];
    onTestFinished(async () => {
      for (const store of stores) await store.close();
      const opened = openMongoDatabase({ url, database });
      await opened.database.dropDatabase();
      await opened.close();
    });
    const common = { url, database, collections: hostileRegistry.collections, partitions: 2, generationLease: 20 };
    await runHostileRound({
      ...{ seed, partitions: 2 },
      // It has a step for each kind of writes, not for each single one: few of them, so they are interrupted more often.
      interrupt: 0.05,
      open: async (step) => {
        const store = await openMongoStore({ ...common, step });
        stores.push(store);
        return store;
      },
    });
  },
);

import { randomUUID } from 'node:crypto';
import { openMongoDatabase } from '@c18n/platform/mongodb/openMongoDatabase';
import { openMongoStore } from '@c18n/platform/store/mongodb/openMongoStore';
import { engineUrl } from '@c18n/platform/testing/engineUrl';
import { onTestFinished } from 'vitest';
import { boardViews } from './testing/boardDomain.ts';
import { fencingContract } from './testing/fencingContract.ts';

const url = engineUrl('MONGODB_URL');

fencingContract('the MongoDB store', async () => {
  const database = `test_fencing_${randomUUID()}`;
  const store = await openMongoStore({ url, database, collections: boardViews.collections, partitions: 1 });
  onTestFinished(async () => {
    await store.close();
    const opened = openMongoDatabase({ url, database });
    await opened.database.dropDatabase();
    await opened.close();
  });
  return store;
});

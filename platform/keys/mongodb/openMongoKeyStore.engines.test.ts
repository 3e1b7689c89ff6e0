import { randomUUID } from 'node:crypto';
import { openMongoDatabase } from '../../mongodb/openMongoDatabase.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { keyStoreContract } from '../keyStoreContract.ts';
import { openMongoKeyStore } from './openMongoKeyStore.ts';

const url = engineUrl('MONGODB_URL');

keyStoreContract('MongoDB', async (now) => {
  const database = `test_keys_${randomUUID()}`;
  const open = async () => openMongoKeyStore({ url, database }, now);
  const remove = async () => {
    const opened = openMongoDatabase({ url, database });
    await opened.database.dropDatabase();
    await opened.close();
  };
  return { open, reopen: open, remove };
});

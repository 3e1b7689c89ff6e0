import { callMongo } from '../../mongodb/callMongo.ts';
import { type MongoAddress, openMongoDatabase } from '../../mongodb/openMongoDatabase.ts';
import { storeTables } from './storeTables.ts';

/** Whether a store was ever opened in a database; makes nothing there. @throws StoreUnavailableError where the server cannot be reached */
export async function mongoStoreExists(address: MongoAddress): Promise<boolean> {
  const { database, close } = openMongoDatabase(address);
  try {
    const { installation } = storeTables(database);
    return (await callMongo(() => installation.findOne({ _id: 'partitions' }))) !== null;
  } finally {
    await close();
  }
}

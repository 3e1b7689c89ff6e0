import { randomUUID } from 'node:crypto';
import { ObjectId } from 'mongodb';
import { expect, test } from 'vitest';
import { openMongoDatabase } from '../../mongodb/openMongoDatabase.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { blobStoreContract } from '../blobStoreContract.ts';
import { openGridFsBlobStore } from './openGridFsBlobStore.ts';

const url = engineUrl('MONGODB_URL');

/** A database of its own, with a look at what GridFS has in it. */
function newDatabase() {
  const database = `test_blobs_${randomUUID()}`;
  const opened = openMongoDatabase({ url, database });
  return {
    database: opened.database,
    open: (now = Date.now) => openGridFsBlobStore({ url, database, now }),
    storedBytes: async () => {
      const chunks = await opened.database.collection('blobFile.chunks').find().toArray();
      return chunks.reduce((sum, { data }) => sum + data.length(), 0);
    },
    remove: async () => {
      await opened.database.dropDatabase();
      await opened.close();
    },
  };
}

blobStoreContract('GridFS', async () => {
  const { open, storedBytes, remove } = newDatabase();
  return { open: () => open(), reopen: () => open(), storedBytes, remove };
});

test('what a killed process left half written goes a day later, and nothing else', async () => {
  const { database, open, storedBytes, remove } = newDatabase();
  const blobs = await open();
  const content = async function* () {
    yield Buffer.from('kept');
  };
  const { hash } = await blobs.put(content(), { limit: 10 });
  await blobs.close();
  const file = new ObjectId();
  await database.collection('blobFile.chunks').insertOne({ files_id: file, n: 0, data: Buffer.from('half') });
  await database.collection<{ _id: ObjectId }>('blobNote').insertOne({ _id: file, since: new Date() } as never);
  await (await open()).close();
  expect(await storedBytes()).toBe(8);
  const later = await open(() => Date.now() + 25 * 3_600_000);
  expect(await storedBytes()).toBe(4);
  expect(await later.find(hash)).toEqual({ hash, length: 4 });
  await later.close();
  await remove();
});

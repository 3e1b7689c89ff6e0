import { randomBytes } from 'node:crypto';
import { Binary, type Collection } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import { type MongoAddress, openMongoDatabase } from '../../mongodb/openMongoDatabase.ts';
import { rowsAfter } from '../../mongodb/rowsAfter.ts';
import type { KeyStore, PersonKey } from '../../ports/KeyStore.ts';

/**
 * A person's key; null is the tombstone of one that was destroyed. `wantedAt`: when it was last asked for, in milliseconds since the epoch;
 * a tombstone has none, nor a key from before there were such times, so that neither is ever dropped.
 */
type KeyRow = { readonly _id: string; readonly key: Binary | null; readonly wantedAt?: number };

/** The one row that says whose keys these are. */
type InstallationRow = { readonly _id: string; readonly value: string };

const KEY_BYTES = 32;

/**
 * Keys in a MongoDB database of their own, with connections of their own: whoever may read the store may not read them. A destroyed key is
 * in no document any more; until they are overwritten, the server's journal and oplog and older backups still hold it.
 *
 * @param now a clock in milliseconds since the epoch
 */
export function openMongoKeyStore(address: MongoAddress, now: () => number): KeyStore {
  const { database, close } = openMongoDatabase(address);
  const keys: Collection<KeyRow> = database.collection('key');
  const installations: Collection<InstallationRow> = database.collection('installation');
  const installation = async () => (await callMongo(() => installations.findOne({ _id: 'id' })))?.value ?? null;
  const read = async (persons: readonly string[]): Promise<readonly (PersonKey | null)[]> => {
    if (persons.length === 0) return [];
    const ids = [...new Set(persons)];
    const rows = await callMongo(() => keys.find({ _id: { $in: ids } }, { batchSize: ids.length + 1 }).toArray());
    const found = new Map(rows.map((row) => [row._id, personKey(row)]));
    return persons.map((person) => found.get(person) ?? null);
  };
  const destroy = async (person: string) => {
    await callMongo(() =>
      keys.updateOne({ _id: person }, { $set: { key: null }, $unset: { wantedAt: '' } }, { upsert: true }),
    );
  };
  const insert = async (rows: readonly KeyRow[]) => {
    const ids = rows.map(({ _id }) => _id);
    // Those that are there first: what is wanted now is not dropped from here on.
    if (ids.length > 0) {
      await callMongo(() =>
        keys.updateMany({ _id: { $in: ids }, wantedAt: { $gte: 0 } }, { $set: { wantedAt: now() } }),
      );
    }
    await insertMissing(keys, rows);
  };
  return {
    read,
    destroy,
    create: async (persons) => {
      const key = () => new Binary(randomBytes(KEY_BYTES));
      await insert([...new Set(persons)].map((_id) => ({ _id, key: key(), wantedAt: now() })));
      // Read, whoever inserted it. What was wanted just now is not taken out, so all of them are there.
      return (await read(persons)) as readonly PersonKey[];
    },
    drop: async (persons, before) => {
      if (persons.length === 0) return;
      await callMongo(() => keys.deleteMany({ _id: { $in: [...persons] }, wantedAt: { $lt: before } }));
    },
    scan: async (after, limit) => (await rowsAfter(keys, after, limit)).map(personKey),
    bringBack: async (brought) => {
      const rows = brought.flatMap((one) =>
        'destroyed' in one ? [] : [{ _id: one.person, key: new Binary(one.key), wantedAt: now() }],
      );
      await insert(rows);
      for (const one of brought) if ('destroyed' in one) await destroy(one.person);
    },
    installation,
    assign: async (value) => {
      await insertMissing(installations, [{ _id: 'id', value }]);
      // Read, whoever inserted it.
      return (await installation()) as string;
    },
    close,
  };
}

function personKey({ _id, key }: KeyRow): PersonKey {
  if (key === null) return { person: _id, destroyed: true };
  return { person: _id, key: Uint8Array.from(key.buffer.subarray(0, key.position)) };
}

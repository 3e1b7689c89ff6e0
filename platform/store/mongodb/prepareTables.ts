import { callMongo } from '../../mongodb/callMongo.ts';
import type { StoreTables } from './storeTables.ts';

/** Makes the indexes that are missing. Returns the number of partitions that the installation has: the given one if it is new. */
export async function prepareTables(tables: StoreTables, partitions: number): Promise<number> {
  await callMongo(() => tables.ledger.createIndex({ place: 1, number: 1 }, { name: 'byPlace' }));
  await callMongo(() => tables.outcomes.createIndex({ time: 1 }, { name: 'byTime' }));
  await callMongo(() => tables.deadLetters.createIndex({ time: -1, _id: -1 }, { name: 'newest' }));
  const filter = { _id: 'partitions' };
  const first = { $setOnInsert: { value: partitions } };
  await callMongo(() => tables.installation.updateOne(filter, first, { upsert: true }));
  const stored = await callMongo(() => tables.installation.findOne(filter));
  return stored?.value ?? partitions;
}

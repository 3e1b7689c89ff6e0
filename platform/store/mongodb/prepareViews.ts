import type { Collection } from '../../domain/defineCollection.ts';
import { type Stream, streams } from '../../domain/streams.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { CurrentGenerations } from './CurrentGenerations.ts';
import type { StoreTables } from './storeTables.ts';
import type { ViewCollections } from './ViewCollections.ts';

/** Makes the collections of views that are missing. Returns the streams whose views must be rebuilt before they are read. */
export async function prepareViews(
  tables: StoreTables,
  views: ViewCollections,
  current: CurrentGenerations,
  collections: readonly Collection[],
): Promise<readonly Stream[]> {
  const first = { $setOnInsert: { current: 1, building: null, last: 1 } };
  for (const stream of streams) {
    await callMongo(() => tables.generations.updateOne({ _id: stream }, first, { upsert: true }));
  }
  const heads = await callMongo(() => tables.heads.find({ number: { $gt: 0 } }).toArray());
  const filled = new Set(heads.map(({ stream }) => stream));
  const outdated = new Set<Stream>();
  for (const collection of collections) {
    const { stream } = collection;
    const shape = await views.shapeOf(collection, await current.current(stream));
    // A collection that is new is empty: as it should be only while there are no facts.
    if (shape === 'other' || (shape === 'none' && filled.has(stream))) outdated.add(stream);
  }
  for (const stream of streams) await views.create(stream, await current.current(stream), !filled.has(stream));
  return [...outdated];
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { Stream } from '../../domain/streams.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { GenerationStore } from '../../ports/GenerationStore.ts';
import type { CurrentGenerations } from './CurrentGenerations.ts';
import type { IdReader } from './IdReader.ts';
import { loadDocuments } from './loadDocuments.ts';
import type { GenerationRow, StoreTables } from './storeTables.ts';
import type { ViewCollections } from './ViewCollections.ts';
import { documentOfRow, viewCollection } from './viewCollection.ts';
import { writeDocuments } from './writeDocuments.ts';

export type GenerationParts = {
  readonly database: Db;
  readonly tables: StoreTables;
  readonly views: ViewCollections;
  readonly current: CurrentGenerations;
  readonly reader: IdReader;
  /** See `CurrentGenerations`. */
  readonly lease: number;
};

/**
 * Generations as collections beside each other, whose names carry the number; one document a stream says which is current. A number is never
 * given twice, so what a writer still does to a generation that was given up reaches nothing that is read.
 */
export function createMongoGenerations({
  database,
  tables,
  views,
  current,
  reader,
  lease,
}: GenerationParts): GenerationStore {
  const rows = tables.generations;
  const row = async (stream: Stream): Promise<GenerationRow> => {
    const found = await callMongo(() => rows.findOne({ _id: stream }));
    if (found === null) throw new Error(`no generation of ${stream}: the store is not prepared`);
    return found;
  };
  const discard = async (stream: Stream) => {
    await callMongo(() => rows.updateOne({ _id: stream }, { $set: { building: null } }));
    await views.dropFormer(await row(stream));
  };
  return {
    begin: async (stream) => {
      await discard(stream);
      for (;;) {
        const { last } = await row(stream);
        const next = { $set: { last: last + 1, building: last + 1 } };
        const updated = await callMongo(() => rows.updateOne({ _id: stream, last }, next));
        // Somebody else took the number, or the answer was lost: the next one, then.
        if (updated.matchedCount === 0) continue;
        await views.create(stream, last + 1);
        return last + 1;
      }
    },
    discard,
    write: (_stream, generation, documents) => writeDocuments(database, documents, () => generation),
    load: (_stream, generation, keys) => loadDocuments(reader, keys, () => generation),
    scan: async (_stream, generation, collection, afterId, limit) => {
      const view = viewCollection(database, collection, generation);
      const options = { sort: { _id: 1 }, limit, batchSize: limit } as const;
      const found = await callMongo(() => view.find({ _id: { $gt: afterId } }, options).toArray());
      return found.map((one) => documentOfRow(collection, one));
    },
    current: (stream) => current.current(stream),
    flip: async (stream, generation) => {
      const flipped = { $set: { current: generation, building: null } };
      await callMongo(() => rows.updateOne({ _id: stream, building: generation }, flipped));
      // Read, not counted: an answer may have been lost, and the call been repeated.
      if ((await row(stream)).current !== generation) throw new Error(`generation ${generation} is not being built`);
      // Every lease that was taken before the flip ends, ours too. Twice, because clocks do not run quite alike.
      await wait(2 * lease);
      await current.current(stream);
      await views.dropFormer(await row(stream));
    },
  };
}

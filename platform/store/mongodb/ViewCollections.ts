import type { Db } from 'mongodb';
import type { Collection } from '../../domain/defineCollection.ts';
import type { Stream } from '../../domain/streams.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { GenerationRow, StoreTables } from './storeTables.ts';
import { createViewIndexes, partsOfViewName, viewName } from './viewCollection.ts';

/** The collections of all generations of views: makes those of a new one, drops those of former ones. */
export class ViewCollections {
  readonly #database: Db;
  readonly #shapes: StoreTables['shapes'];
  readonly #collections: ReadonlyMap<string, Collection>;

  constructor(database: Db, { shapes }: Pick<StoreTables, 'shapes'>, collections: readonly Collection[]) {
    this.#database = database;
    this.#shapes = shapes;
    this.#collections = new Map(collections.map((collection) => [collection.name, collection]));
  }

  /** The stream whose writer writes a collection. */
  readonly streamOf = (collection: string): Stream => {
    const found = this.#collections.get(collection);
    if (found === undefined) throw new Error(`no collection ${collection}`);
    return found.stream;
  };

  /** How the collection was stored in a generation: as it is declared now, otherwise, or not at all. */
  async shapeOf(collection: Collection, generation: number): Promise<'same' | 'other' | 'none'> {
    const row = await callMongo(() => this.#shapes.findOne({ _id: viewName(collection.name, generation) }));
    if (row === null) return 'none';
    return row.shape === JSON.stringify(collection.indexes) ? 'same' : 'other';
  }

  /**
   * Makes the stream's collections in a generation where they are missing. The shape is noted last: it says that the indexes are there. One
   * that should not have been empty is noted without a shape, so that it counts as another until a rebuilt generation takes its place.
   */
  async create(stream: Stream, generation: number, isEmpty = true): Promise<void> {
    for (const collection of this.#collections.values()) {
      if (collection.stream !== stream || (await this.shapeOf(collection, generation)) !== 'none') continue;
      await createViewIndexes(this.#database, collection, generation);
      const row = { stream, generation, shape: isEmpty ? JSON.stringify(collection.indexes) : '' };
      const filter = { _id: viewName(collection.name, generation) };
      await callMongo(() => this.#shapes.updateOne(filter, { $setOnInsert: row }, { upsert: true }));
    }
  }

  /**
   * Drops the stream's collections of all generations but the current one and the one being built. They are also looked for by name: a
   * writer that came late may have made one again after it was dropped.
   */
  async dropFormer({ _id: stream, current, building, last }: GenerationRow): Promise<void> {
    const isFormer = (generation: number) => generation <= last && generation !== current && generation !== building;
    const noted = await callMongo(() => this.#shapes.find({ stream }).toArray());
    const listed = await callMongo(() => this.#database.listCollections({}, { nameOnly: true }).toArray());
    const existing = new Set(listed.map(({ name }) => name));
    const found = [...existing].filter((name) => {
      const parts = partsOfViewName(name);
      return parts !== null && this.#collections.get(parts.collection)?.stream === stream && isFormer(parts.generation);
    });
    const former = noted.filter(({ generation }) => isFormer(generation)).map(({ _id }) => _id);
    for (const name of new Set([...former, ...found])) {
      // Servers before MongoDB 7 refuse to drop what is not there.
      if (existing.has(name)) await callMongo(() => this.#database.dropCollection(name));
      await callMongo(() => this.#shapes.deleteOne({ _id: name }));
    }
  }
}

import type { Db, Collection as MongoCollection } from 'mongodb';
import type { Collection } from '../../domain/defineCollection.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { StoredDocument } from '../../ports/DocumentStore.ts';

/** A document of a view; the stub of a removed one is neither live nor has a body. */
export type DocumentRow = {
  readonly _id: string;
  readonly place: string;
  readonly number: number;
  /** The first key of every index: what is listed is found without passing the stubs. */
  readonly live?: true;
  readonly body?: object;
};

const PREFIX = 'view_';

/** The name in the database of a collection of views in one generation. Names come from code, never from input. */
export function viewName(collection: string, generation: number): string {
  return `${PREFIX}${collection}_${generation}`;
}

/** What a name that {@link viewName} made was made of; null for every other name. */
export function partsOfViewName(name: string): { readonly collection: string; readonly generation: number } | null {
  const match = /^view_(?<collection>.+)_(?<generation>\d+)$/.exec(name)?.groups;
  if (match?.collection === undefined) return null;
  return { collection: match.collection, generation: Number(match.generation) };
}

export function viewCollection(database: Db, collection: string, generation: number): MongoCollection<DocumentRow> {
  return database.collection(viewName(collection, generation));
}

/** Makes a compound index for each declared one; the id comes last, so every order is total. */
export async function createViewIndexes(database: Db, collection: Collection, generation: number): Promise<void> {
  const view = viewCollection(database, collection.name, generation);
  for (const [name, fields] of Object.entries(collection.indexes)) {
    const paths = ['live', ...fields.map((field) => `body.${field}`), '_id'];
    const keys = new Map(paths.map((path) => [path, 1] as const));
    await callMongo(() => view.createIndex(keys, { name }));
  }
}

export function documentRow({ id, place, number, body }: StoredDocument): DocumentRow {
  return { _id: id, place, number, ...(body === null ? {} : { live: true, body }) };
}

export function documentOfRow(collection: string, { _id, place, number, body }: DocumentRow): StoredDocument {
  return { collection, id: _id, place, number, body: body ?? null };
}

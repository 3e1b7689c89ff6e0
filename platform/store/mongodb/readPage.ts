import type { Db } from 'mongodb';
import type { IndexValue } from '../../domain/defineCollection.ts';
import { callMongo } from '../../mongodb/callMongo.ts';
import type { IndexEntry, PageQuery } from '../../ports/DocumentStore.ts';
import { pageFilter } from './pageFilter.ts';
import { documentOfRow, viewCollection } from './viewCollection.ts';

/** One page of an index, in one request. */
export async function readPage(
  database: Db,
  query: PageQuery,
  generationOf: (collection: string) => number,
): Promise<readonly IndexEntry[]> {
  const { collection, limit } = query;
  const found = pageFilter(query);
  // To the server a limit of 0 is none.
  if (found === null || limit === 0) return [];
  const view = viewCollection(database, collection.name, generationOf(collection.name));
  const sort = new Map(found.order.map((path) => [path, query.descending ? -1 : 1] as const));
  const rows = await callMongo(() => view.find(found.filter, { sort, limit, batchSize: limit }).toArray());
  return rows.map((row) => {
    const document = documentOfRow(collection.name, row);
    const body = document.body as Readonly<Record<string, IndexValue>>;
    const fields = (collection.indexes[query.index] ?? []).slice(query.equals.length);
    return { document, key: [...fields.map((field) => body[field] ?? null), document.id] };
  });
}

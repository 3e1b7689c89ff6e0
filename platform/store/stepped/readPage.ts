import type { IndexValue } from '../../domain/defineCollection.ts';
import type { IndexEntry, PageQuery, StoredDocument } from '../../ports/DocumentStore.ts';

/** A page of documents in memory: the plainest statement of what `DocumentStore.page` promises. */
export function readPage(documents: Iterable<StoredDocument>, query: PageQuery): readonly IndexEntry[] {
  const fields = query.collection.indexes[query.index];
  if (fields === undefined) throw new Error(`${query.collection.name} has no index ${query.index}`);
  const held = query.equals.length;
  const direction = query.descending ? -1 : 1;
  const entries: IndexEntry[] = [];
  for (const document of documents) {
    if (document.body === null) continue;
    const values = fields.map((field) => (document.body as Record<string, IndexValue>)[field] ?? null);
    if (query.equals.some((value, index) => compareValues(value, values[index] ?? null) !== 0)) continue;
    entries.push({ document, key: [...values.slice(held), document.id] });
  }
  return entries
    .filter(({ key }) => query.after === undefined || compareKeys(key, query.after) * direction > 0)
    .filter(({ key }) => query.before === undefined || compareKeys(key, query.before) * direction < 0)
    .sort((one, other) => compareKeys(one.key, other.key) * direction)
    .slice(0, query.limit);
}

function compareKeys(one: readonly IndexValue[], other: readonly IndexValue[]): number {
  for (const [index, value] of one.entries()) {
    const order = compareValues(value, other[index] ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Null first, then numbers and truth values, then texts by their UTF-8 bytes, as SQLite orders them. */
function compareValues(one: IndexValue, other: IndexValue): number {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  if (rank !== otherRank) return rank - otherRank;
  if (typeof one === 'string') return Buffer.compare(Buffer.from(one), Buffer.from(String(other)));
  return Number(one) - Number(other);
}

function rankOf(value: IndexValue): number {
  return value === null ? 0 : typeof value === 'string' ? 2 : 1;
}

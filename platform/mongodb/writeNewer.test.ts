import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { expect, it } from 'vitest';
import { bulkErrorOf } from './testing/bulkErrorOf.ts';
import { insertOrWriteNewer, writeNewer } from './writeNewer.ts';

type Row = { readonly _id: string; readonly number: number };
const rows = ['a', 'b', 'c'].map((id) => ({ id, over: { number: { $lte: 2 } }, row: { number: 2 } }));

/** A collection that refuses, each time it is asked, what it is told to. */
function refusing(...refusals: readonly (readonly number[])[]) {
  const asked: unknown[][] = [];
  const ask = (ids: readonly unknown[]) => {
    const refused = refusals[asked.length] ?? [];
    asked.push([...ids]);
    if (refused.length > 0) throw bulkErrorOf(refused.map((index) => ({ index, code: 11_000 })));
  };
  const bulkWrite = async (operations: readonly AnyBulkWriteOperation<Row>[]) =>
    ask(operations.map((operation) => 'replaceOne' in operation && operation.replaceOne.filter._id));
  const insertMany = async (inserted: readonly Row[]) => ask(inserted.map(({ _id, number }) => ({ _id, number })));
  return { asked, collection: { bulkWrite, insertMany } as unknown as Collection<Row> };
}

it('what is refused once may have lost to something older that came at the same moment, and is tried again', async () => {
  const { asked, collection } = refusing([0, 2]);
  await writeNewer(collection, rows);
  expect(asked).toEqual([
    ['a', 'b', 'c'],
    ['a', 'c'],
  ]);
});

it('what is refused twice has lost to something newer', async () => {
  const { asked, collection } = refusing([1], [0]);
  await writeNewer(collection, rows);
  expect(asked).toEqual([['a', 'b', 'c'], ['b']]);
});

it('inserts what is not stored yet, and writes over what is', async () => {
  const { asked, collection } = refusing([1]);
  await insertOrWriteNewer(collection, rows);
  expect(asked).toEqual([rows.map(({ id, row }) => ({ _id: id, ...row })), ['b']]);
});

it('asks for nothing more where all could be inserted, and for nothing at all where there is nothing', async () => {
  const { asked, collection } = refusing();
  await insertOrWriteNewer(collection, []);
  await insertOrWriteNewer(collection, rows);
  expect(asked).toHaveLength(1);
});

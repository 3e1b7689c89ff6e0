import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import { expect, it } from 'vitest';
import { bulkErrorOf } from './testing/bulkErrorOf.ts';
import { writeNewer } from './writeNewer.ts';

type Row = { readonly _id: string; readonly number: number };
const rows = ['a', 'b', 'c'].map((id) => ({ id, over: { number: { $lte: 2 } }, row: { number: 2 } }));

/** A collection that refuses, each time it is asked, what it is told to. */
function refusing(...refusals: readonly (readonly number[])[]) {
  const asked: unknown[][] = [];
  const bulkWrite = async (operations: readonly AnyBulkWriteOperation<Row>[]) => {
    const refused = refusals[asked.length] ?? [];
    asked.push(operations.map((operation) => 'replaceOne' in operation && operation.replaceOne.filter._id));
    if (refused.length > 0) throw bulkErrorOf(refused.map((index) => ({ index, code: 11_000 })));
  };
  return { asked, collection: { bulkWrite } as unknown as Collection<Row> };
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

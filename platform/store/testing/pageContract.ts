import { expect, it } from 'vitest';
import { items } from './contractCollections.ts';
import { item, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Pages of indexes. A part of `storeContract`. */
export function pageContract(given: StoreUnderTest): void {
  const { commit, page, ids } = given;
  it('pages through an index both ways; the id settles what is equal', async () => {
    const documents = [
      item('c', 1, { rank: 2 }),
      item('a', 1, { rank: 2 }),
      item('b', 1, { rank: 1 }),
      item('d', 1, { rank: 3 }),
    ];
    const hidden = [item('x', 1, { listed: false }), item('y', 1, { shelf: 'b' })];
    await commit(record(1, { documents: [...documents, ...hidden] }));
    const shelf = { index: 'byRank', equals: ['a', true] } as const;
    expect(await ids(shelf)).toEqual(['b', 'a', 'c', 'd']);
    expect(await ids({ ...shelf, descending: true })).toEqual(['d', 'c', 'a', 'b']);
    const [, second] = await page(shelf);
    expect(second?.key).toEqual([2, 'a']);
    expect(await ids({ ...shelf, after: [2, 'a'] })).toEqual(['c', 'd']);
    expect(await ids({ ...shelf, after: [2, 'c'], descending: true })).toEqual(['a', 'b']);
    expect(await ids({ ...shelf, after: [1, 'b'], before: [3, 'd'] })).toEqual(['a', 'c']);
    expect(await ids({ ...shelf, limit: 2 })).toEqual(['b', 'a']);
    expect(await ids({ ...shelf, limit: 0 })).toEqual([]);
    expect(await ids({ index: 'byRank', equals: ['a', false] })).toEqual(['x']);
  });

  it('pages over what has no value: it comes before everything that has', async () => {
    await commit(
      record(1, {
        documents: [item('b', 1, { rank: null }), item('a', 1, { rank: null }), item('c', 1, { rank: -5 })],
      }),
    );
    const shelf = { index: 'byRank', equals: ['a', true] } as const;
    expect(await ids(shelf)).toEqual(['a', 'b', 'c']);
    const [first] = await page(shelf);
    expect(first?.key).toEqual([null, 'a']);
    expect(await ids({ ...shelf, after: [null, 'a'] })).toEqual(['b', 'c']);
    expect(await ids({ ...shelf, after: [-5, 'c'], descending: true })).toEqual(['b', 'a']);
    expect(await ids({ ...shelf, after: [null, 'b'], descending: true })).toEqual(['a']);
  });

  it('orders texts by their bytes and answers several pages at once', async () => {
    await commit(
      record(1, { documents: ['ä', 'a', 'z', 'Z', '\u{1F600}', '\uffee'].map((label) => item(label, 1, { label })) }),
    );
    const query = { collection: items, index: 'byLabel', equals: [], limit: 10, descending: false };
    const pages = await given.store.documents.page([query, { ...query, limit: 1 }, { ...query, equals: ['z'] }]);
    expect(pages.map((entries) => entries.map(({ document }) => document.id))).toEqual([
      ['Z', 'a', 'z', 'ä', '\uffee', '\u{1F600}'],
      ['Z'],
      ['z'],
    ]);
  });
}

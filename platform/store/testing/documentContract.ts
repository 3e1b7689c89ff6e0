import { expect, it } from 'vitest';
import { items, others } from './contractCollections.ts';
import { item, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Documents by id. A part of `storeContract`. */
export function documentContract(given: StoreUnderTest): void {
  const { commit, load, page } = given;
  it('a document is not overwritten by an earlier fact, and a removed one does not come back', async () => {
    await commit(record(1, { documents: [item('one', 5, { label: 'new' })] }));
    await commit(record(2, { documents: [item('one', 4, { label: 'old' })] }));
    expect(await load('one')).toEqual(item('one', 5, { label: 'new' }));
    await commit(record(3, { documents: [item('one', 6, null)] }));
    await commit(record(4, { documents: [item('one', 5, { label: 'revived' })] }));
    expect(await load('one')).toEqual(item('one', 6, null));
    expect(await page({ index: 'byLabel', equals: [] })).toEqual([]);
  });

  it('reads many documents in the order asked, of any collection', async () => {
    await commit(record(1, { documents: [item('one', 1), item('two', 1)] }));
    const keys = ['two', 'none', 'one', 'two'].map((id) => ({ collection: items, id }));
    expect((await given.store.documents.load(keys)).map((document) => document?.id ?? null)).toEqual([
      'two',
      null,
      'one',
      'two',
    ]);
    expect(await given.store.documents.load([{ collection: others, id: 'one' }])).toEqual([null]);
  });
}

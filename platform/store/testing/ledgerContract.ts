import { expect, it } from 'vitest';
import { fact, partition, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** The ledger. A part of `storeContract`. */
export function ledgerContract(given: StoreUnderTest): void {
  const { commit } = given;
  it('reads the ledger by number and by place', async () => {
    const facts = [fact(1, 'a'), fact(2, 'b'), fact(3, 'a'), fact(4, 'a')];
    await commit(record(1, { facts }));
    const read = async (query: object) =>
      (await given.store.ledger.read({ ...partition, after: 0, limit: 9, ...query })).map(({ number }) => number);
    expect(await read({})).toEqual([1, 2, 3, 4]);
    expect(await read({ after: 1, limit: 2 })).toEqual([2, 3]);
    expect(await read({ place: 'a' })).toEqual([1, 3, 4]);
    expect(await read({ place: 'a', after: 1, through: 3 })).toEqual([3]);
    expect((await given.store.ledger.heads()).filter(({ number }) => number > 0)).toEqual([
      { ...partition, number: 4 },
    ]);
  });
}

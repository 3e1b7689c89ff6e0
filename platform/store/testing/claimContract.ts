import { expect, it } from 'vitest';
import { outcome, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Claims. A part of `storeContract`. */
export function claimContract(given: StoreUnderTest): void {
  const { commit } = given;
  it('a claim is held by one owner; one that was kept stays, one that was freed is free', async () => {
    const { claims } = given.store;
    expect(
      await claims.take([
        { key: 'k', owner: 'one' },
        { key: 'k', owner: 'two' },
        { key: 'k', owner: 'one' },
      ]),
    ).toEqual(['taken', 'held', 'taken']);
    await commit(record(1, { outcomes: [outcome('one')], claimsKept: [{ key: 'k', owner: 'one' }] }));
    expect(await claims.take([{ key: 'k', owner: 'two' }])).toEqual(['held']);
    await commit(record(2, { claimsFreed: [{ key: 'k', owner: 'two' }] }));
    expect(await claims.take([{ key: 'k', owner: 'two' }])).toEqual(['held']);
    await commit(record(3, { claimsFreed: [{ key: 'k', owner: 'one' }] }));
    expect(await claims.take([{ key: 'k', owner: 'two' }])).toEqual(['taken']);
  });

  it('a claim that was never kept is void once its command is decided; a failed command still has it', async () => {
    const { claims } = given.store;
    await claims.take([
      { key: 'k', owner: 'one' },
      { key: 'l', owner: 'failed' },
    ]);
    await commit(record(1, { outcomes: [outcome('one', 'REFUSED'), outcome('failed', 'FAILED')] }));
    expect(
      await claims.take([
        { key: 'k', owner: 'two' },
        { key: 'l', owner: 'two' },
      ]),
    ).toEqual(['taken', 'held']);
  });

  it('a claim that is taken for a command that was decided before gives way to the next who wants it', async () => {
    await commit(record(1, { outcomes: [outcome('answered')] }));
    const [, next] = await given.store.claims.take([
      { key: 'k', owner: 'answered' },
      { key: 'k', owner: 'two' },
    ]);
    expect(next).toBe('taken');
    expect(await given.store.claims.take([{ key: 'k', owner: 'three' }])).toEqual(['held']);
  });

  it('tells the claims that are kept, and no others, in the order of their keys', async () => {
    const [kept, other, freed] = ['k', 'l', 'm'].map((key) => ({ key, owner: `owner of ${key}` }));
    if (kept === undefined || other === undefined || freed === undefined) throw new Error('three claims');
    const pending = { key: 'j', owner: 'nobody yet' };
    await given.store.claims.take([freed, other, pending, kept]);
    await commit(record(1, { claimsKept: [kept, other, freed] }));
    await commit(record(2, { claimsFreed: [freed] }));
    expect(await given.store.claims.scan('', 9)).toEqual([kept, other]);
    expect(await given.store.claims.scan('', 1)).toEqual([kept]);
    expect(await given.store.claims.scan('k', 9)).toEqual([other]);
  });
}

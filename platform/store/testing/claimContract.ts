import { expect, it } from 'vitest';
import { CLAIM_AGE } from '../claimAge.ts';
import { outcome, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Claims. A part of `storeContract`. */
export function claimContract(given: StoreUnderTest): void {
  const { commit } = given;
  it('a claim is held by one owner; one that was kept stays, one that was freed is free', async () => {
    const { claims } = given.store;
    expect(
      await claims.take(
        [
          { key: 'k', owner: 'one' },
          { key: 'k', owner: 'two' },
          { key: 'k', owner: 'one' },
        ],
        0,
      ),
    ).toEqual(['taken', 'held', 'taken']);
    await commit(record(1, { outcomes: [outcome('one')], claimsKept: [{ key: 'k', owner: 'one' }] }));
    expect(await claims.take([{ key: 'k', owner: 'two' }], 0)).toEqual(['held']);
    await commit(record(2, { claimsFreed: [{ key: 'k', owner: 'two' }] }));
    expect(await claims.take([{ key: 'k', owner: 'two' }], 0)).toEqual(['held']);
    await commit(record(3, { claimsFreed: [{ key: 'k', owner: 'one' }] }));
    expect(await claims.take([{ key: 'k', owner: 'two' }], 0)).toEqual(['taken']);
  });

  it('a claim that was never kept is void once its command is decided; a failed command still has it', async () => {
    const { claims } = given.store;
    await claims.take(
      [
        { key: 'k', owner: 'one' },
        { key: 'l', owner: 'failed' },
      ],
      0,
    );
    await commit(record(1, { outcomes: [outcome('one', 'REFUSED'), outcome('failed', 'FAILED')] }));
    expect(
      await claims.take(
        [
          { key: 'k', owner: 'two' },
          { key: 'l', owner: 'two' },
        ],
        0,
      ),
    ).toEqual(['taken', 'held']);
  });

  it('a claim that was never kept is void once the submission that took it last is refused, though another may be decided anew', async () => {
    const { claims } = given.store;
    const take = (owner: string, submission: string) => claims.take([{ key: 'k', owner, submission }], 0);
    const refused = { ...outcome('one', 'REFUSED'), submissions: ['first'], retriable: true } as const;
    await take('one', 'first');
    await commit(record(1, { outcomes: [refused] }));
    expect(await take('one', 'second')).toEqual(['taken']);
    expect(await take('two', 'other')).toEqual(['held']);
    await commit(record(2, { outcomes: [{ ...refused, submissions: ['first', 'second'] }] }));
    expect(await take('two', 'other')).toEqual(['taken']);
    expect(await take('one', 'third')).toEqual(['held']);
  });

  it('a claim that is taken for a command that was decided before gives way to the next who wants it', async () => {
    await commit(record(1, { outcomes: [outcome('answered')] }));
    const [, next] = await given.store.claims.take(
      [
        { key: 'k', owner: 'answered' },
        { key: 'k', owner: 'two' },
      ],
      0,
    );
    expect(next).toBe('taken');
    expect(await given.store.claims.take([{ key: 'k', owner: 'three' }], 0)).toEqual(['held']);
  });

  it('a claim that was never kept is void once it is older than any command may be, although nothing tells what became of it', async () => {
    const { claims } = given.store;
    const [one, two, pruned] = ['one', 'two', 'pruned'].map((owner) => ({ key: `of ${owner}`, owner }));
    if (one === undefined || two === undefined || pruned === undefined) throw new Error('three claims');
    await claims.take([one, two, pruned], 0);
    await commit(record(1, { outcomes: [outcome('pruned', 'REFUSED', 0)], claimsKept: [two] }));
    await given.store.outcomes.prune(1);
    const wanted = [one, two, pruned].map(({ key }) => ({ key, owner: 'other' }));
    expect(await claims.take(wanted, CLAIM_AGE)).toEqual(['held', 'held', 'held']);
    expect(await claims.take(wanted, CLAIM_AGE + 1)).toEqual(['taken', 'held', 'taken']);
    expect(await claims.take([one], CLAIM_AGE + 1)).toEqual(['held']);
  });

  it('a claim that its owner takes again is young again', async () => {
    const { claims } = given.store;
    await claims.take([{ key: 'k', owner: 'one' }], 0);
    expect(await claims.take([{ key: 'k', owner: 'one' }], CLAIM_AGE)).toEqual(['taken']);
    expect(await claims.take([{ key: 'k', owner: 'two' }], CLAIM_AGE + 1)).toEqual(['held']);
  });

  it('a claim that is released is free, unless it is kept or of another', async () => {
    const { claims } = given.store;
    const [released, kept, others] = ['released', 'kept', 'others'].map((key) => ({ key, owner: 'one' }));
    if (released === undefined || kept === undefined || others === undefined) throw new Error('three claims');
    await claims.take([released, kept, { ...others, owner: 'three' }], 0);
    await commit(record(1, { claimsKept: [kept] }));
    await claims.release([released, kept, others]);
    const wanted = [released, kept, others].map(({ key }) => ({ key, owner: 'two' }));
    expect(await claims.take(wanted, 0)).toEqual(['taken', 'held', 'held']);
    await claims.release([]);
  });

  it('tells the claims that are kept, and no others, in the order of their keys', async () => {
    const [kept, other, freed] = ['k', 'l', 'm'].map((key) => ({ key, owner: `owner of ${key}` }));
    if (kept === undefined || other === undefined || freed === undefined) throw new Error('three claims');
    const pending = { key: 'j', owner: 'nobody yet' };
    await given.store.claims.take([freed, other, pending, kept], 0);
    await commit(record(1, { claimsKept: [kept, other, freed] }));
    await commit(record(2, { claimsFreed: [freed] }));
    expect(await given.store.claims.scan('', 9)).toEqual([kept, other]);
    expect(await given.store.claims.scan('', 1)).toEqual([kept]);
    expect(await given.store.claims.scan('k', 9)).toEqual([other]);
  });
}

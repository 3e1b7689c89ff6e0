import { expect, it } from 'vitest';
import { outcome, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Outcomes. A part of `storeContract`. */
export function outcomeContract(given: StoreUnderTest): void {
  const { commit } = given;
  it('a failure is replaced by what comes of the next submission', async () => {
    await commit(record(1, { outcomes: [outcome('c', 'FAILED')] }));
    await commit(record(2, { outcomes: [outcome('c', 'DONE')] }));
    expect(await given.store.outcomes.find(['c'])).toEqual([outcome('c', 'DONE')]);
  });

  it('forgets outcomes older than a time', async () => {
    await commit(record(1, { outcomes: [outcome('old', 'DONE', 10), outcome('new', 'DONE', 20)] }));
    await given.store.outcomes.prune(15);
    expect((await given.store.outcomes.find(['old', 'new'])).map(({ commandId }) => commandId)).toEqual(['new']);
  });

  it('tells outcomes in the order of their ids, page by page', async () => {
    const outcomes = ['b', 'c', 'a'].map((id) => outcome(id));
    await commit(record(1, { outcomes }));
    const idsAfter = async (after: string, limit: number) =>
      (await given.store.outcomes.scan(after, limit)).map(({ commandId }) => commandId);
    expect(await idsAfter('', 2)).toEqual(['a', 'b']);
    expect(await idsAfter('b', 2)).toEqual(['c']);
    expect(await given.store.outcomes.scan('b', 1)).toEqual([outcome('c')]);
    expect(await idsAfter('c', 2)).toEqual([]);
  });
}

import { expect, it } from 'vitest';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Last values. A part of `storeContract`. */
export function lastValueContract(given: StoreUnderTest): void {
  const { reopen } = given;
  it('a last value only moves forward', async () => {
    const { lastValues } = given.store;
    const value = (version: number) => ({ key: 'k', version, value: { at: version } });
    expect(await lastValues.advance([value(2)])).toEqual([value(2)]);
    expect(await lastValues.advance([value(1), value(2), value(5)])).toEqual([value(2), value(2), value(5)]);
    await reopen();
    expect(await given.store.lastValues.read(['none', 'k'])).toEqual([null, value(5)]);
  });

  it('tells last values in the order of their keys, page by page', async () => {
    const { lastValues } = given.store;
    const [a, b, c] = ['a', 'b', 'c'].map((key, index) => ({ key, version: index + 1, value: { of: key } }));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three values');
    await lastValues.advance([c, a, b]);
    expect(await lastValues.scan('', 2)).toEqual([a, b]);
    expect(await lastValues.scan('b', 2)).toEqual([c]);
  });
}

import { expect, it } from 'vitest';
import { items } from './contractCollections.ts';
import { item, record } from './contractRecords.ts';
import type { StoreUnderTest } from './StoreUnderTest.ts';

/** Generations of views. A part of `storeContract`. */
export function generationContract(given: StoreUnderTest): void {
  const { commit, load, ids, reopen } = given;
  it('a generation is built beside the current one, and takes its place whole', async () => {
    await commit(record(1, { documents: [item('one', 1, { label: 'live' })] }));
    const { generations } = given.store;
    const former = await generations.current('communities');
    const next = await generations.begin('communities');
    await generations.write('communities', next, [item('one', 1, { label: 'rebuilt' }), item('two', 1)]);
    expect(await load('one')).toEqual(item('one', 1, { label: 'live' }));
    expect((await generations.load('communities', next, [{ collection: items, id: 'one' }]))[0]).toEqual(
      item('one', 1, { label: 'rebuilt' }),
    );
    expect((await generations.scan('communities', next, 'item', 'one', 9)).map(({ id }) => id)).toEqual(['two']);
    await generations.flip('communities', next);
    expect(await generations.current('communities')).not.toBe(former);
    expect(await load('one')).toEqual(item('one', 1, { label: 'rebuilt' }));
    await commit(record(2, { documents: [item('three', 2)] }));
    await reopen();
    expect(await ids({ index: 'byLabel', equals: [] })).toEqual(
      ['rebuilt', 'three', 'two'].map((label) => (label === 'rebuilt' ? 'one' : label)),
    );
  });

  it('an unfinished generation can be discarded, and the current one stays', async () => {
    await commit(record(1, { documents: [item('one', 1)] }));
    const { generations } = given.store;
    await generations.discard('communities');
    const next = await generations.begin('communities');
    await generations.write('communities', next, [item('left over', 1)]);
    await generations.discard('communities');
    expect(await load('one')).toEqual(item('one', 1));
    expect(await generations.scan('communities', await generations.begin('communities'), 'item', '', 9)).toEqual([]);
  });

  it('an unfinished generation is dropped by the next one', async () => {
    const { generations } = given.store;
    const first = await generations.begin('communities');
    await generations.write('communities', first, [item('left over', 1)]);
    const second = await generations.begin('communities');
    expect(await generations.scan('communities', second, 'item', '', 9)).toEqual([]);
  });
}

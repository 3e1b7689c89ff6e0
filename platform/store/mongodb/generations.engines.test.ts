import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineUrl } from '../../testing/engineUrl.ts';
import { items, others } from '../testing/contractCollections.ts';
import type { MongoStore } from './openMongoStore.ts';
import { openTestStores } from './testing/openTestStores.ts';
import { factOf, itemOf, partition, recordOf } from './testing/recordOf.ts';

let stores: ReturnType<typeof openTestStores>;
beforeEach(() => {
  stores = openTestStores(engineUrl('MONGODB_URL'));
});
afterEach(() => stores.remove());

const body = (label: string) => ({ shelf: 'a', rank: 1, listed: true, label });
const labelOf = async (store: MongoStore, id = 'one') => {
  const [document] = await store.documents.load([{ collection: items, id }]);
  return (document?.body as { label?: string } | undefined)?.label ?? null;
};
const viewNames = async () =>
  (await stores.database.listCollections({}, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => name.startsWith('view_item'));

describe('generations in MongoDB', () => {
  it('once a flip is answered, every process reads the new one, and the former is gone', async () => {
    const [rebuilder, reader] = [await stores.open(), await stores.open()];
    await rebuilder.commits.commit([recordOf(1, 'a', { documents: [itemOf('one', 1, body('live'))] })]);
    expect(await labelOf(reader)).toBe('live');
    const next = await rebuilder.generations.begin('communities');
    await rebuilder.generations.write('communities', next, [itemOf('one', 1, body('rebuilt'))]);
    const seen = new Set<string | null>();
    const flipped = rebuilder.generations.flip('communities', next).then(() => true);
    while (!(await Promise.race([flipped, labelOf(reader).then((label) => void seen.add(label))])));
    expect(await labelOf(reader)).toBe('rebuilt');
    // Meanwhile it saw one or the other, but never nothing.
    expect([...seen].filter((label) => label !== 'live' && label !== 'rebuilt')).toEqual([]);
    expect(await viewNames()).toEqual([`view_item_${next}`]);
  });

  it('a read that began before a flip and ends after it is made again', async () => {
    const store = await stores.open({ generationLease: 5 });
    await store.commits.commit([recordOf(1, 'a', { documents: [itemOf('one', 1, body('live'))] })]);
    const held = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    let isHeld = false;
    const slow = await stores.open({
      generationLease: 5,
      step: async (name) => {
        if (name !== 'documents and claims' || !isHeld) return;
        isHeld = false;
        reached.resolve();
        await held.promise;
      },
    });
    await slow.commits.open(partition);
    isHeld = true;
    const committed = slow.commits.commit([recordOf(2, 'b', { documents: [itemOf('one', 2, body('late'))] })]);
    await reached.promise;
    const next = await store.generations.begin('communities');
    await store.generations.write('communities', next, [itemOf('one', 1, body('rebuilt'))]);
    await store.generations.flip('communities', next);
    held.resolve();
    expect(await committed).toEqual(['committed']);
    expect(await labelOf(store)).toBe('late');
  });

  it('what a late writer does to a dropped generation is never read, and goes with the next rebuild', async () => {
    const store = await stores.open();
    const dropped = await store.generations.begin('communities');
    const next = await store.generations.begin('communities');
    expect(next).toBeGreaterThan(dropped);
    await store.generations.write('communities', dropped, [itemOf('late', 1, body('late'))]);
    expect(await viewNames()).toContain(`view_item_${dropped}`);
    await expect(store.generations.flip('communities', dropped)).rejects.toThrow('is not being built');
    expect(await labelOf(store, 'late')).toBeNull();
    expect(await store.generations.begin('communities')).toBeGreaterThan(next);
    expect(await viewNames()).not.toContain(`view_item_${dropped}`);
  });

  it('a former generation that was dropped but still noted does not stop a rebuild', async () => {
    const store = await stores.open();
    const interrupted = await store.generations.begin('communities');
    await stores.database.dropCollection(`view_item_${interrupted}`);
    await store.generations.discard('communities');
    expect(await viewNames()).toEqual(['view_item_1']);
  });

  it('a rebuild in one stream leaves the views of the others alone', async () => {
    const store = await stores.open();
    const other = { collection: 'other', id: 'one', place: 'p', number: 1, body: { text: 'kept' } };
    await store.commits.commit([{ ...recordOf(1, 'a', { documents: [other] }), stream: 'people' }]);
    await store.generations.flip('communities', await store.generations.begin('communities'));
    expect(await store.documents.load([{ collection: others, id: 'one' }])).toEqual([other]);
  });

  it('views that were stored with other indexes are told, and a new collection where there are facts', async () => {
    const first = await stores.open({ collections: [items] });
    expect(first.outdated).toEqual([]);
    await first.commits.commit([recordOf(1, 'a', { facts: [factOf(1, 'a')] })]);
    expect((await stores.open({ collections: [items] })).outdated).toEqual([]);
    const changed = { ...items, indexes: { ...items.indexes, byShelf: ['shelf'] } };
    expect((await stores.open({ collections: [changed] })).outdated).toEqual(['communities']);
    const added = { ...items, name: 'added' };
    expect((await stores.open({ collections: [items, added] })).outdated).toEqual(['communities']);
    // Whoever opens it next must hear of it, too, until it has been rebuilt.
    const last = await stores.open({ collections: [items, added] });
    expect(last.outdated).toEqual(['communities']);
    await last.generations.flip('communities', await last.generations.begin('communities'));
    expect((await stores.open({ collections: [items, added] })).outdated).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MongoProxy } from '../../mongodb/testing/MongoProxy.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { openTestStores } from './testing/openTestStores.ts';
import { factOf, itemOf, outcomeOf, partition, recordOf } from './testing/recordOf.ts';

let stores: ReturnType<typeof openTestStores>;
let proxy: MongoProxy;
beforeEach(async () => {
  stores = openTestStores(engineUrl('MONGODB_URL'));
  proxy = await MongoProxy.start(engineUrl('MONGODB_URL'));
});
afterEach(async () => {
  await stores.remove();
  await proxy.down();
});

const body = { shelf: 'a', rank: 1, listed: true, label: 'x' };

describe('a commit', () => {
  /** The commands of one that has a hundred facts and as many documents. */
  async function sentForLarge(joined: boolean) {
    const store = await stores.open({ url: proxy.url, joined });
    await store.commits.open(partition);
    proxy.commands.length = 0;
    const numbers = Array.from({ length: 100 }, (_, index) => index + 1);
    const large = recordOf(1, 'a', {
      facts: numbers.map((number) => factOf(number, 'a')),
      documents: numbers.map((number) => itemOf(`item ${number}`, number, body)),
      outcomes: numbers.map((number) => outcomeOf(`command ${number}`, number)),
    });
    expect(await store.commits.commit([large])).toEqual(['committed']);
    const sent = proxy.commands.map(({ name, collection }) => `${name} ${collection}`);
    return sent.filter((command) => command !== 'find generation').toSorted();
  }

  it('is its record, and all that it says in one request', async () => {
    expect(await sentForLarge(true)).toEqual(['bulkWrite 1', 'insert record']);
  });

  it('is one request for each collection where the server takes no more', async () => {
    const expected = ['insert ledger', 'insert outcome', 'insert record', 'update head', 'update view_item_1'];
    expect(await sentForLarge(false)).toEqual(expected);
  });

  it('trims with its record those of the fifteen before it, or of fewer where it is a large one', async () => {
    const store = await stores.open({ url: proxy.url });
    await store.commits.open(partition);
    for (let commit = 1; commit <= 17; commit++) await store.commits.commit([recordOf(commit, 'a')]);
    const trims = () => proxy.commands.filter(({ name, collection }) => `${name} ${collection}` === 'update record');
    const bodies = () =>
      stores.database
        .collection('record')
        .find({ body: { $exists: true } })
        .toArray();
    expect(trims()).toHaveLength(1);
    expect(await bodies()).toMatchObject([{ commit: 17 }]);
    const documents = Array.from({ length: 200 }, (_, index) =>
      itemOf(`big ${index}`, 1, { ...body, label: 'x'.repeat(60_000) }),
    );
    await store.commits.commit([recordOf(18, 'a', { facts: [factOf(1, 'a')], documents })]);
    // Nobody waits for a trim but the next commit, and the end.
    await store.close();
    expect(trims()).toHaveLength(2);
    expect(await bodies()).toEqual([]);
  });

  it('of several partitions goes to all of them at once', async () => {
    const both = Promise.withResolvers<void>();
    let inserted = 0;
    const store = await stores.open({
      step: async (name) => {
        if (name !== 'record inserted') return;
        inserted += 1;
        if (inserted === 2) both.resolve();
        await both.promise;
      },
    });
    const records = [recordOf(1, 'a'), { ...recordOf(1, 'b'), partition: 1 }];
    expect(await store.commits.commit(records)).toEqual(['committed', 'committed']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MongoProxy } from '../../mongodb/testing/MongoProxy.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { items, others } from '../testing/contractCollections.ts';
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

describe('what is read by ids in one turn', () => {
  const both = recordOf(1, 'a', {
    documents: [
      itemOf('one', 1, body),
      itemOf('two', 1, body),
      { collection: 'other', id: 'one', place: 'place', number: 1, body: { text: 'x' } },
    ],
    outcomes: [outcomeOf('decided', 1)],
  });
  async function readAll(joined: boolean, more: readonly string[] = []) {
    const store = await stores.open({ url: proxy.url, joined });
    await store.commits.commit([both]);
    proxy.commands.length = 0;
    const [documents, again, outcomes] = await Promise.all([
      store.documents.load([
        { collection: items, id: 'two' },
        { collection: others, id: 'one' },
        { collection: others, id: 'two' },
        { collection: items, id: 'one' },
      ]),
      store.documents.load([{ collection: items, id: 'one' }]),
      store.outcomes.find(['decided', 'unknown', ...more]),
    ]);
    expect(documents).toEqual([both.documents[1], both.documents[2], null, both.documents[0]]);
    expect(again).toEqual([both.documents[0]]);
    expect(outcomes).toEqual([outcomeOf('decided', 1)]);
    const sent = proxy.commands.map(({ name, collection }) => `${name} ${collection}`);
    return sent.filter((command) => command !== 'find generation').toSorted();
  }
  const EACH = ['find outcome', 'find view_item_1', 'find view_other_1'];

  it('is one request', async () => {
    expect(await readAll(true)).toEqual([expect.stringMatching(/^aggregate /)]);
  });

  it('is one for each collection where it is much', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `unknown ${index}`);
    expect(await readAll(true, many)).toEqual(EACH);
  });

  it('is one for each collection where the server can do no more', async () => {
    expect(await readAll(false)).toEqual(EACH);
  });

  it('fails for all who asked where the server is away, and not for those who ask later', async () => {
    const store = await stores.open({ url: proxy.url });
    await store.commits.commit([both]);
    await proxy.down();
    const asked = await Promise.allSettled([
      store.documents.load([{ collection: items, id: 'one' }]),
      store.outcomes.find(['decided']),
    ]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await proxy.up();
    expect(await store.outcomes.find(['decided'])).toEqual([outcomeOf('decided', 1)]);
  });
});

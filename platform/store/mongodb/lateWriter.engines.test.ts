import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineUrl } from '../../testing/engineUrl.ts';
import { items } from '../testing/contractCollections.ts';
import { fullRecord } from './testing/fullRecord.ts';
import { openTestStores } from './testing/openTestStores.ts';
import { factOf, itemOf, outcomeOf, partition, recordOf } from './testing/recordOf.ts';

let stores: ReturnType<typeof openTestStores>;
beforeEach(() => {
  stores = openTestStores(engineUrl('MONGODB_URL'));
});
afterEach(() => stores.remove());

describe('a writer that is held between insertion and application', () => {
  /** A store whose writes stop at a step until they are released. */
  async function held(at: string, joined: boolean) {
    const arrived = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    const store = await stores.open({
      joined,
      step: async (name) => {
        if (name !== at) return;
        arrived.resolve();
        await released.promise;
      },
    });
    return { store, arrived: arrived.promise, release: released.resolve };
  }

  it.each([
    ['record inserted', false],
    ['facts', false],
    ['outcomes', false],
    ['record inserted', true],
    ['documents and claims', true],
  ])('at "%s", joined: %s, revives nothing when it goes on', async (at, joined) => {
    const old = await held(at, joined);
    await old.store.claims.take(
      [
        { key: 'kept', owner: 'old' },
        { key: 'freed', owner: 'old' },
      ],
      0,
    );
    const late = old.store.commits.commit([fullRecord(1, 'old')]);
    await old.arrived;
    const young = await stores.open();
    expect(await young.commits.open(partition)).toMatchObject({ commit: 1, number: 1 });
    // Everything that the first record did is undone or overtaken by the second.
    const second = recordOf(2, 'young', {
      facts: [factOf(2, 'young')],
      documents: [itemOf('one', 2, null)],
      outcomes: [outcomeOf('old failed', 2, 'DONE')],
      claimsFreed: [{ key: 'kept', owner: 'old' }],
    });
    expect(await young.commits.commit([second])).toEqual(['committed']);
    expect(await young.claims.take([{ key: 'kept', owner: 'heir' }], 0)).toEqual(['taken']);

    old.release();
    expect(await late).toEqual(['committed']);
    expect(await old.store.commits.commit([fullRecord(2, 'late')])).toEqual(['fenced']);
    expect(await young.documents.load([{ collection: items, id: 'one' }])).toMatchObject([{ number: 2, body: null }]);
    expect((await young.ledger.read({ ...partition, after: 0, limit: 9 })).map(({ id }) => id)).toEqual([
      'old-1',
      'young-2',
    ]);
    expect(await young.outcomes.find(['old failed'])).toMatchObject([{ state: 'DONE' }]);
    // The heir never kept it, so it is void once his command is decided: unless the old writer has kept it for him.
    await young.commits.commit([recordOf(3, 'heir', { outcomes: [outcomeOf('heir', 2, 'REFUSED')] })]);
    expect(await young.claims.take([{ key: 'kept', owner: 'other' }], 0)).toEqual(['taken']);
    expect(await young.commits.deadLetters(9)).toHaveLength(1);
    expect(await young.commits.open(partition)).toMatchObject({ commit: 3, number: 2 });
  });
});

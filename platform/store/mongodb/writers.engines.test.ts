import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engineUrl } from '../../testing/engineUrl.ts';
import { StoreUnavailableError } from '../StoreUnavailableError.ts';
import { items } from '../testing/contractCollections.ts';
import { type FactRow, factRow } from './factRow.ts';
import type { MongoStore } from './openMongoStore.ts';
import { fullRecord } from './testing/fullRecord.ts';
import { openTestStores } from './testing/openTestStores.ts';
import { factOf, itemOf, partition, recordOf } from './testing/recordOf.ts';

const url = engineUrl('MONGODB_URL');
let stores: ReturnType<typeof openTestStores>;
beforeEach(() => {
  stores = openTestStores(url);
});
afterEach(() => stores.remove());

const label = (text: string) => ({ shelf: 'a', rank: 1, listed: true, label: text });
const load = async (store: MongoStore, id: string) =>
  (await store.documents.load([{ collection: items, id }]))[0]?.body ?? null;
const readFacts = (store: MongoStore) => store.ledger.read({ ...partition, after: 0, limit: 1_000 });

/** What is seen of {@link fullRecord} from outside. */
async function seen(store: MongoStore, attempt: string) {
  return {
    facts: (await readFacts(store)).map(({ id }) => id),
    one: await load(store, 'one'),
    outcomes: (await store.outcomes.find([`${attempt} decided`, `${attempt} failed`])).length,
    claims: await store.claims.take(
      [
        { key: 'kept', owner: 'other' },
        { key: 'freed', owner: 'other' },
      ],
      0,
    ),
    deadLetters: (await store.commits.deadLetters(9)).length,
  };
}
const whole = (attempt: string) => ({
  ...{ facts: [`${attempt}-1`], one: label(attempt), outcomes: 2, claims: ['held', 'taken'], deadLetters: 1 },
});

describe('two writers of one partition', () => {
  it('commit each number once between them, however they race', async () => {
    const writers = await Promise.all(['a', 'b', 'c'].map(async (name) => ({ name, store: await stores.open() })));
    const committed: string[] = [];
    await Promise.all(
      writers.map(async ({ name, store }) => {
        for (let commits = 0; commits < 15; ) {
          const state = await store.commits.open(partition);
          const number = state.number + 1;
          const record = recordOf(state.commit + 1, `${name} ${state.commit + 1}`, {
            facts: [factOf(number, name)],
            documents: [itemOf('counter', number, label(`${number} by ${name}`))],
          });
          if ((await store.commits.commit([record]))[0] === 'fenced') continue;
          committed.push(`${name}-${number}`);
          commits += 1;
        }
      }),
    );
    const { store, name } = writers[0] as (typeof writers)[0];
    const facts = await readFacts(store);
    expect(facts.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
    expect(facts.map(({ id }) => id).sort()).toEqual(committed.sort());
    expect(await load(store, 'counter')).toMatchObject({ label: `45 by ${facts.at(-1)?.actor}` });
    expect(name).toBe('a');
  });
});

describe('a writer that is interrupted', () => {
  it.each([
    ['record inserted', false],
    ['documents and claims', false],
    ['facts', false],
    ['outcomes', false],
    ['record inserted', true],
    ['documents and claims', true],
  ])('before the step "%s", joined: %s, leaves a record that the next one finishes', async (interrupted, joined) => {
    const old = await stores.open({
      joined,
      step: async (name) => {
        if (name === interrupted) throw new StoreUnavailableError('full', 'interrupted');
      },
    });
    await old.claims.take(
      [
        { key: 'kept', owner: 'old' },
        { key: 'freed', owner: 'old' },
      ],
      0,
    );
    // The record stands: whatever the reason, it is not said that nothing took effect.
    await expect(old.commits.commit([fullRecord(1, 'old')])).rejects.toMatchObject({ fault: 'unknown' });
    const young = await stores.open();
    expect(await young.commits.commit([fullRecord(2, 'early')])).toEqual(['fenced']);
    expect(await young.commits.open(partition)).toMatchObject({ commit: 1, number: 1 });
    expect(await seen(young, 'old')).toEqual(whole('old'));
    expect(await young.commits.commit([recordOf(2, 'young')])).toEqual(['committed']);
  });

  it('before it trims its records has committed, and commits nothing more before that is done', async () => {
    const old = await stores.open({
      step: async (name) => {
        if (name === 'trim') throw new StoreUnavailableError('full', 'interrupted');
      },
    });
    expect(await old.commits.commit([fullRecord(1, 'old')])).toEqual(['committed']);
    for (let commit = 2; commit <= 16; commit++) {
      expect(await old.commits.commit([recordOf(commit, 'old')])).toEqual(['committed']);
    }
    await expect(old.commits.commit([recordOf(17, 'old')])).rejects.toMatchObject({ fault: 'full' });
    const bodies = () => stores.database.collection('record').countDocuments({ body: { $exists: true } });
    expect(await bodies()).toBe(16);
    const young = await stores.open();
    expect(await young.commits.open(partition)).toMatchObject({ commit: 16, number: 1 });
    expect(await load(young, 'one')).toEqual(label('old'));
    expect(await bodies()).toBe(0);
  });

  it('before it inserts its record leaves nothing', async () => {
    const old = await stores.open({
      step: async () => {
        throw new StoreUnavailableError('unknown', 'interrupted');
      },
    });
    await expect(old.commits.commit([fullRecord(1, 'old')])).rejects.toBeInstanceOf(StoreUnavailableError);
    const young = await stores.open();
    expect(await young.commits.open(partition)).toMatchObject({ commit: 0, number: 0 });
    expect(await readFacts(young)).toEqual([]);
  });

  it('while it writes a record that is larger than a document can be, too', async () => {
    const documents = Array.from({ length: 400 }, (_, index) => itemOf(`big ${index}`, 1, label('x'.repeat(60_000))));
    const old = await stores.open({
      step: async (name) => {
        if (name === 'documents and claims') throw new StoreUnavailableError('unknown', 'interrupted');
      },
    });
    const record = recordOf(1, 'old', { facts: [factOf(1, 'old')], documents });
    await expect(old.commits.commit([record])).rejects.toBeInstanceOf(StoreUnavailableError);
    const young = await stores.open();
    await young.commits.open(partition);
    expect(await load(young, 'big 399')).toEqual(label('x'.repeat(60_000)));
    expect(await stores.database.collection('recordPart').countDocuments()).toBe(0);
  });
});

describe('a record that is being applied', () => {
  it('has moved the head before an outcome tells its position', async () => {
    const heads: number[] = [];
    const reader = await stores.open();
    const store = await stores.open({
      joined: false,
      step: async (name) => {
        if (name === 'outcomes') heads.push(...(await reader.ledger.heads()).map(({ number }) => number));
      },
    });
    await store.commits.commit([fullRecord(1, 'a')]);
    expect(heads).toEqual([1]);
  });

  it('is finished by kinds where some of it is there already', async () => {
    const store = await stores.open();
    const record = fullRecord(1, 'a');
    await store.claims.take([...record.claimsKept, ...record.claimsFreed], 0);
    // As where another has begun to apply it: what comes after the fact is still to be done.
    await stores.database.collection<FactRow>('ledger').insertMany(record.facts.map(factRow));
    expect(await store.commits.commit([record])).toEqual(['committed']);
    expect(await seen(store, 'a')).toEqual(whole('a'));
    expect(await store.ledger.heads()).toEqual([{ ...partition, number: 1 }]);
  });

  it('shows no fact after one that is still missing', async () => {
    const store = await stores.open();
    await store.commits.commit([recordOf(1, 'a', { facts: [1, 2, 3, 4].map((number) => factOf(number, 'a')) })]);
    await stores.database.collection('ledger').deleteOne({ number: 3 });
    expect((await readFacts(store)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await store.ledger.read({ ...partition, after: 2, limit: 9 })).toEqual([]);
    expect(await store.ledger.read({ ...partition, after: 3, limit: 9 })).toEqual([factOf(4, 'a')]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MongoProxy, type PassingCommand } from '../../mongodb/testing/MongoProxy.ts';
import { engineUrl } from '../../testing/engineUrl.ts';
import { StoreUnavailableError } from '../StoreUnavailableError.ts';
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

const open = (joined = true) => stores.open({ url: proxy.url, joined });
const label = (text: string) => ({ shelf: 'a', rank: 1, listed: true, label: text });
const record = (commit: number, attempt: string) =>
  recordOf(commit, attempt, {
    facts: [factOf(commit, attempt)],
    documents: [itemOf('one', commit, label(attempt))],
    outcomes: [outcomeOf(attempt, commit)],
  });
const isRecord = ({ name, collection }: PassingCommand) => name === 'insert' && collection === 'record';

describe('a network that loses what passes', () => {
  it('an answer to the insertion of a record: it is known as one’s own and counts once', async () => {
    const store = await open();
    let lost = 0;
    proxy.fate = (command) => (isRecord(command) && lost++ === 0 ? 'lose answer' : 'pass');
    expect(await store.commits.commit([record(1, 'a')])).toEqual(['committed']);
    expect(lost).toBeGreaterThan(1);
    expect(await store.commits.open(partition)).toMatchObject({ commit: 1, number: 1 });
    expect(await store.ledger.read({ ...partition, after: 0, limit: 9 })).toEqual([factOf(1, 'a')]);
  });

  it('an insertion that another writer’s then comes before: the commit is fenced and leaves nothing', async () => {
    const [store, other] = [await open(), await stores.open()];
    const overtaken = Promise.withResolvers<void>();
    let lost = 0;
    proxy.fate = (command) => {
      if (!isRecord(command) || lost++ > 0) return 'pass';
      other.commits.commit([record(1, 'other')]).then(() => overtaken.resolve(), overtaken.reject);
      return 'lose';
    };
    const attempted = store.commits.commit([record(1, 'a')]);
    await overtaken.promise;
    const result = await attempted;
    // Which of the two came first is the server's to say; that it was one of them is ours.
    const winner = result[0] === 'fenced' ? 'other' : 'a';
    expect(await store.ledger.read({ ...partition, after: 0, limit: 9 })).toEqual([factOf(1, winner)]);
    expect(await store.outcomes.find(['a', 'other'])).toEqual([outcomeOf(winner, 1)]);
  });

  it.each([
    [true, 1],
    [false, 4],
  ])('any one command of a commit, joined: %s, or the answer to it: the commit is whole', async (joined, atLeast) => {
    const store = await open(joined);
    await store.commits.commit([record(1, 'a')]);
    proxy.commands.length = 0;
    await store.commits.commit([record(2, 'b')]);
    const commands = proxy.commands.length;
    expect(commands).toBeGreaterThan(atLeast);
    let commit = 2;
    for (const fate of ['lose', 'lose answer'] as const) {
      for (let index = 0; index < commands; index++) {
        commit += 1;
        let passed = 0;
        proxy.fate = () => (passed++ === index ? fate : 'pass');
        expect(await store.commits.commit([record(commit, `c${commit}`)]), `${fate} ${index}`).toEqual(['committed']);
      }
    }
    proxy.fate = () => 'pass';
    const facts = await store.ledger.read({ ...partition, after: 0, limit: 999 });
    expect(facts.map(({ number }) => number)).toEqual(Array.from({ length: commit }, (_, index) => index + 1));
    expect(await store.commits.open(partition)).toMatchObject({ commit, number: commit });
  });
});

describe('a store that is away', () => {
  it('for a moment makes callers wait', async () => {
    const store = await open();
    await store.commits.commit([record(1, 'a')]);
    const seen = Promise.withResolvers<void>();
    proxy.fate = () => {
      seen.resolve();
      return 'lose';
    };
    const [commit, read] = [store.commits.commit([record(2, 'b')]), store.outcomes.find(['a'])];
    await seen.promise;
    await proxy.down();
    proxy.fate = () => 'pass';
    await proxy.up();
    expect(await commit).toEqual(['committed']);
    expect(await read).toEqual([outcomeOf('a', 1)]);
  });

  it('for longer makes calls fail as unavailable, and everything goes on when it is back', async () => {
    const store = await open();
    await store.commits.commit([record(1, 'a')]);
    await proxy.down();
    const failing = [
      store.commits.commit([record(2, 'b')]),
      store.documents.load([]).then(() => store.outcomes.find(['a'])),
      store.ledger.heads(),
      store.claims.take([{ key: 'k', owner: 'o' }], 0),
      store.lastValues.read(['k']),
      store.generations.current('communities'),
    ];
    const errors = await Promise.all(
      failing.map((call) =>
        call.then(
          () => null,
          (error: unknown) => error,
        ),
      ),
    );
    for (const error of errors) expect(error).toBeInstanceOf(StoreUnavailableError);
    await proxy.up();
    const { commit } = await store.commits.open(partition);
    expect(await store.commits.commit([record(commit + 1, 'b')])).toEqual(['committed']);
  });
});

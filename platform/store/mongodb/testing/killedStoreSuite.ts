import { expect, it, onTestFinished } from 'vitest';
import type { KillableEngine } from '../../../testing/KillableEngine.ts';
import { StoreUnavailableError } from '../../StoreUnavailableError.ts';
import { contractCollections, items } from '../../testing/contractCollections.ts';
import { type MongoStore, openMongoStore } from '../openMongoStore.ts';
import { factOf, itemOf, outcomeOf, recordOf } from './recordOf.ts';

const PARTITIONS = [0, 1];
/** Where one writer stands when the server is killed; the other stands anywhere. */
const STEPS = {
  joined: ['record inserted', 'documents and claims', 'trim'],
  'by kinds': ['record', 'record inserted', 'documents and claims', 'facts', 'outcomes', 'trim'],
};
/** So many commits are acknowledged in each partition between two kills. */
const COMMITS = 6;
/** Facts and documents a commit: enough to be killed in the middle of. */
const FACTS = 20;

/** A partition as its writer goes on with it: what was acknowledged to it. */
type Writing = { readonly partition: number; readonly acknowledged: string[] };

/** What must be there when the server of a store was killed in the middle of commits, at every step of one. */
export function killedStoreSuite(start: () => Promise<KillableEngine>): void {
  it.each(['joined', 'by kinds'] as const)(
    'after its server was killed in the middle of commits, %s, the store has all that was acknowledged, and nothing half',
    async (how) => {
      const server = await start();
      onTestFinished(() => server.stop());
      const killing = { at: '', reached: () => {}, killed: Promise.resolve() };
      const step = async (name: string) => {
        if (name !== killing.at) return;
        killing.at = '';
        killing.reached();
        await killing.killed;
        throw new StoreUnavailableError('unknown', 'the writer was killed, too');
      };
      const options = { url: server.url, database: 'killed', collections: contractCollections, partitions: 2 };
      const store = await openMongoStore({ ...options, step, joined: how === 'joined' });
      const writings = PARTITIONS.map((partition): Writing => ({ partition, acknowledged: [] }));
      for (const [round, at] of STEPS[how].entries()) {
        const [reached, killed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
        const writers = writings.map((writing) =>
          write(store, writing, (round + 1) * COMMITS, () =>
            Object.assign(killing, { at, reached: reached.resolve, killed: killed.promise }),
          ),
        );
        await reached.promise;
        await server.kill();
        killed.resolve();
        await server.restart();
        await Promise.all(writers);
      }
      await store.close();
      const after = await openMongoStore(options);
      for (const writing of writings) await expectWhole(after, writing);
      await after.close();
    },
  );
}

/** Commits until so many commits have been acknowledged, as a decider does: whatever goes wrong, it opens the partition anew. */
async function write(store: MongoStore, writing: Writing, commits: number, halfway: () => void): Promise<void> {
  const key = { stream: 'communities', partition: writing.partition } as const;
  let told = writing.partition > 0;
  while (writing.acknowledged.length < commits) {
    if (!told && writing.acknowledged.length === commits - COMMITS / 2) {
      told = true;
      halfway();
    }
    try {
      const { commit, number } = await store.commits.open(key);
      const attempt = `${key.partition}/${crypto.randomUUID()}`;
      const record = { ...recordOf(commit + 1, attempt, contentOf(attempt, number)), partition: key.partition };
      const facts = record.facts.map((fact) => ({ ...fact, partition: key.partition }));
      if ((await store.commits.commit([{ ...record, facts }]))[0] === 'committed') writing.acknowledged.push(attempt);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
    }
  }
}

function contentOf(attempt: string, last: number) {
  const numbers = Array.from({ length: FACTS }, (_, index) => last + index + 1);
  const body = { shelf: attempt, rank: 1, listed: true, label: attempt };
  return {
    facts: numbers.map((number) => factOf(number, attempt)),
    documents: numbers.map((number) => itemOf(`${attempt} ${number}`, number, body)),
    outcomes: [outcomeOf(attempt, last + FACTS)],
  };
}

/** Every attempt that left anything has left everything, and those that were acknowledged have. */
async function expectWhole(store: MongoStore, { partition, acknowledged }: Writing): Promise<void> {
  const key = { stream: 'communities', partition } as const;
  const { number } = await store.commits.open(key);
  const facts = await store.ledger.read({ ...key, after: 0, limit: number + 1 });
  expect(facts.map((fact) => fact.number)).toEqual(Array.from({ length: number }, (_, index) => index + 1));
  const attempts = [...new Set(facts.map(({ actor }) => actor))];
  for (const attempt of attempts) {
    expect(facts.filter(({ actor }) => actor === attempt)).toHaveLength(FACTS);
    const query = { collection: items, index: 'byRank', equals: [attempt], limit: FACTS + 1, descending: false };
    expect((await store.documents.page([query]))[0]).toHaveLength(FACTS);
  }
  expect((await store.outcomes.find(attempts)).map(({ commandId }) => commandId).toSorted()).toEqual(
    attempts.toSorted(),
  );
  expect(acknowledged.filter((attempt) => !attempts.includes(attempt))).toEqual([]);
}

import { join } from 'node:path';
import { registry } from '@c18n/assembly/domains';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { CommitRecord } from '@c18n/platform/ports/CommitStore';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import type { Benchmark } from '../Benchmark.ts';
import { RecordMaker } from '../peer/RecordMaker.ts';
import { quantile } from '../report/quantile.ts';
import type { Workbench } from '../Workbench.ts';
import { BareLog } from './BareLog.ts';
import { messageFacts } from './messageFacts.ts';

const FACTS = 100;
const COMMITS = 20;
const ROUNDS = 15;
/** Left out: the code is still being compiled, and the tables are empty. */
const WARM_UP = 2;

/** Commits of a hundred facts with their documents and outcomes, one after the other, each on the disk before the next. */
export const logBenchmark: Benchmark = {
  name: 'log',
  about: 'commits of 100 facts with their documents through the store; beside node:sqlite writing the same rows',
  run: async (workbench) => {
    const [facts, maker] = [messageFacts(), new RecordMaker(registry)];
    const { store, bare } = await open(workbench);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 1; round <= ROUNDS + WARM_UP; round++) {
      const records: CommitRecord[] = [];
      while (records.length < COMMITS) records.push(await maker.next(take(facts, FACTS)));
      const rows = records.map((record) => bare.prepare(record));
      const byStore = async () => {
        for (const record of records) await store.commits.commit([record]);
      };
      const byItself = async () => {
        for (const row of rows) bare.commit(row);
      };
      // Whoever comes second finds the machine warmer: they take turns.
      const oursFirst = round % 2 === 0;
      const first = await rateOf(oursFirst ? byStore : byItself);
      const second = await rateOf(oursFirst ? byItself : byStore);
      const [our, their] = oursFirst ? [first, second] : [second, first];
      workbench.progress(`round ${round}: store ${our.toFixed(0)}, node:sqlite ${their.toFixed(0)} facts/s`);
      if (round <= WARM_UP) continue;
      ours.push(our);
      theirs.push(their);
    }
    const [our, their] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
    return {
      ...{ unit: 'facts/s', ours: our, peers: { 'node:sqlite': their } },
      ratios: [{ peer: 'node:sqlite', value: our / their, goal: 0.5 }],
      goals: [],
      figures: { 'facts of a commit': FACTS, 'commits of a round': COMMITS, rounds: ROUNDS },
    };
  },
};

async function open(workbench: Workbench) {
  const directory = await workbench.directory();
  const { collections } = registry;
  const store = await openSqliteStore({ file: join(directory, 'store.sqlite'), collections, partitions: 1 });
  workbench.defer(() => store.close());
  const bare = new BareLog(join(directory, 'bare.sqlite'), collections);
  workbench.defer(() => bare.close());
  return { store, bare };
}

/** Facts written in a second. */
async function rateOf(write: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await write();
  return (COMMITS * FACTS * 1_000) / (performance.now() - begin);
}

function take(facts: Iterator<Fact, never>, count: number): readonly [Fact, ...Fact[]] {
  return Array.from({ length: count }, () => facts.next().value) as [Fact, ...Fact[]];
}

import { join } from 'node:path';
import { registry } from '@c18n/assembly/domains';
import type { Fact } from '@c18n/platform/domain/Fact';
import { openSqliteStore, type SqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import { RecordMaker } from '../peer/RecordMaker.ts';
import type { Workbench } from '../Workbench.ts';

/** As many facts as an import sends messages at a time. */
const FACTS = 100;

/**
 * Commits all facts of an installation, with their documents and outcomes, to a new store, a hundred at a time: what the store alone takes
 * for them. Making the commits is not counted.
 *
 * @param directory of an installation that no server has open
 * @returns seconds
 */
export async function commitAgain(workbench: Workbench, directory: string): Promise<number> {
  const { collections } = registry;
  const from = await openSqliteStore({ file: join(directory, 'store.sqlite'), collections, partitions: 4 });
  workbench.defer(() => from.close());
  const to = await openSqliteStore({
    file: join(await workbench.directory(), 'store.sqlite'),
    ...{ collections, partitions: from.partitions },
  });
  workbench.defer(() => to.close());
  const maker = new RecordMaker(registry);
  let taken = 0;
  for await (const facts of ledgerOf(from)) {
    const record = await maker.next(facts);
    const begin = performance.now();
    await to.commits.commit([record]);
    taken += performance.now() - begin;
  }
  return taken / 1_000;
}

/** All facts, partition by partition. Folds of one place need nothing of another's. */
async function* ledgerOf({ ledger }: SqliteStore): AsyncGenerator<readonly [Fact, ...Fact[]]> {
  for (const { stream, partition, number } of await ledger.heads()) {
    for (let after = 0; after < number; after += FACTS) {
      yield (await ledger.read({ stream, partition, after, limit: FACTS })) as unknown as [Fact, ...Fact[]];
    }
  }
}

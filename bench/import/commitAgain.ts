import { join } from 'node:path';
import { registry } from '@c18n/assembly/domains';
import type { Fact } from '@c18n/platform/domain/Fact';
import type { CommitStore } from '@c18n/platform/ports/CommitStore';
import type { PartitionKey, Store } from '@c18n/platform/ports/Store';
import { openSqliteStore } from '@c18n/platform/store/sqlite/openSqliteStore';
import { RecordMaker } from '../peer/RecordMaker.ts';
import type { Workbench } from '../Workbench.ts';

/** As many facts as an import sends messages at a time. */
const FACTS = 100;

/** Opens the store of an installation that no server has open; it is closed with the workbench. */
export async function openInstalledStore(workbench: Workbench, directory: string): Promise<Store> {
  const file = join(directory, 'store.sqlite');
  const store = await openSqliteStore({ file, collections: registry.collections, partitions: 4 });
  workbench.defer(() => store.close());
  return store;
}

/**
 * Commits all facts of a store, with their documents and outcomes, to a new one, a hundred at a time: what the store alone takes for them.
 * Where partitions do not wait for each other, they go side by side.
 *
 * @returns seconds; the making of commits is not counted unless something else is committed meanwhile
 */
export async function commitAgain(
  from: Pick<Store, 'ledger'>,
  to: Pick<CommitStore, 'commit' | 'areIndependent'>,
): Promise<number> {
  const maker = new RecordMaker(registry);
  let taken = 0;
  const commitAll = async (partitions: readonly PartitionEnd[]) => {
    for (const partition of partitions) {
      for await (const facts of factsOf(from, partition)) {
        const record = await maker.next(facts);
        const begin = performance.now();
        await to.commit([record]);
        taken += performance.now() - begin;
      }
    }
  };
  const partitions = await from.ledger.heads();
  const begin = performance.now();
  if (to.areIndependent) {
    await Promise.all(partitions.map((partition) => commitAll([partition])));
    return (performance.now() - begin) / 1_000;
  }
  await commitAll(partitions);
  return taken / 1_000;
}

type PartitionEnd = PartitionKey & { readonly number: number };

/** The facts of a partition. Folds of one place need nothing of another's. */
async function* factsOf(
  { ledger }: Pick<Store, 'ledger'>,
  { stream, partition, number }: PartitionEnd,
): AsyncGenerator<readonly [Fact, ...Fact[]]> {
  for (let after = 0; after < number; after += FACTS) {
    yield (await ledger.read({ stream, partition, after, limit: FACTS })) as unknown as [Fact, ...Fact[]];
  }
}

import type { CommitRecord, CommitResult, CommitStore, PartitionState } from '../../ports/CommitStore.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import { StoreUnavailableError } from '../StoreUnavailableError.ts';
import { type Applying, applyRecord } from './applyRecord.ts';
import { CommitRecords } from './CommitRecords.ts';
import type { CurrentGenerations } from './CurrentGenerations.ts';
import type { RecordBody } from './recordBody.ts';
import { partitionId } from './rowId.ts';
import type { RecordRow } from './storeTables.ts';
import type { Trims } from './Trims.ts';

export type CommittingParts = Omit<Applying, 'generationOf'> & {
  readonly current: CurrentGenerations;
  readonly trims: Trims;
};

/**
 * The commits of a partition: insert the record, apply it, and only then the next. Records are trimmed a few at once, for which only the next
 * commit waits; the last one of a partition may stay untrimmed, and whoever opens the partition applies it again, which changes nothing.
 * The commits of different partitions have nothing in common, and go side by side.
 */
export function createMongoCommits(parts: CommittingParts): Omit<CommitStore, 'deadLetters'> {
  const records = new CommitRecords(parts.tables);
  /** The last commit of each partition that is known to be applied, with the number of the last fact. It stays true whoever commits. */
  const applied = new Map<string, Pick<RecordRow, 'commit' | 'number'>>();

  const apply = async (key: PartitionKey, row: RecordRow, body: RecordBody) => {
    await parts.current.use((generationOf) => applyRecord(key, row, body, { ...parts, generationOf }));
    applied.set(partitionId(key), row);
  };
  const trim = async (key: PartitionKey, row: RecordRow) => {
    await parts.step('trim');
    await records.trim(key, row);
  };
  /** The commit before the given one; null where it is not known to be applied, as whoever has opened the partition knows, or not the last. */
  const before = async (record: CommitRecord) => {
    const commit = record.commit - 1;
    const known = applied.get(partitionId(record));
    if (known !== undefined && known.commit >= commit) return known.commit === commit ? known : null;
    if (commit === 0) return { commit, number: 0 };
    const row = await records.find(record, commit);
    return row === null || row.body !== undefined ? null : row;
  };
  const commitOne = async (record: CommitRecord): Promise<CommitResult> => {
    await parts.trims.settle(partitionId(record));
    await parts.step('record');
    const former = await before(record);
    if (former === null) return 'fenced';
    const row = await records.insert(record, record.facts.at(-1)?.number ?? former.number);
    if (row === null) return 'fenced';
    try {
      await parts.step('record inserted');
      await apply(record, row, record);
      if (records.isTrimDue(row)) parts.trims.begin(partitionId(record), () => trim(record, row));
    } catch (error) {
      throw asUnknown(error);
    }
    return 'committed';
  };

  return {
    areIndependent: true,
    open: async (key): Promise<PartitionState> => {
      // One that failed is done again here.
      await parts.trims.settle(partitionId(key)).catch(() => {});
      for (;;) {
        const row = await records.last(key);
        if (row === null) return { commit: 0, number: 0, published: 0, commandsRead: null };
        if (row.body !== undefined) {
          const body = (await records.confirm(row)) ? await records.body(key, row) : null;
          // Its writer lives and has finished it, or an election has taken it back: look again.
          if (body === null) continue;
          await apply(key, row, body);
        }
        await trim(key, row);
        applied.set(partitionId(key), row);
        const { commit, number, published, commandsRead } = row;
        return { commit, number, published, commandsRead };
      }
    },
    commit: async (all) => resultsOf(await Promise.allSettled(all.map(commitOne))),
  };
}

/** Nothing took effect only where that is so of every record. @throws what went wrong with one of them */
function resultsOf(settled: readonly PromiseSettledResult<CommitResult>[]): readonly CommitResult[] {
  const failed = settled.filter((one) => one.status === 'rejected').map(({ reason }): unknown => reason);
  if (failed.length > 0) throw failed.length === settled.length ? worstOf(failed) : asUnknown(failed[0]);
  return settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

function worstOf(errors: readonly unknown[]): unknown {
  return errors.find((error) => !(error instanceof StoreUnavailableError) || error.fault !== 'full') ?? errors[0];
}

/** The record stands: whatever hinders its application, nobody may say that nothing took effect. */
function asUnknown(error: unknown): unknown {
  return error instanceof StoreUnavailableError ? new StoreUnavailableError('unknown', error.message) : error;
}

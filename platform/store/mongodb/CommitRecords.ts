import type { Binary } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import { mongoFault } from '../../mongodb/mongoFault.ts';
import type { CommitRecord } from '../../ports/CommitStore.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import { type RecordBody, recordBody, recordParts } from './recordBody.ts';
import { partitionId, rowId } from './rowId.ts';
import type { RecordRow, StoreTables } from './storeTables.ts';

/** So many commits after the last known one are looked for at once. There is one at most, unless the heads were lost. */
const LOOK_AHEAD = 16;
/** So many records are trimmed at once: nearly each commit is spared a write, for some more bytes on the disk. */
const TRIMMED_AT_ONCE = 16;

/** The records of commits: inserted once, confirmed, read, and some time after they have been applied trimmed. */
export class CommitRecords {
  readonly #tables: Pick<StoreTables, 'records' | 'recordParts' | 'heads'>;

  constructor(tables: Pick<StoreTables, 'records' | 'recordParts' | 'heads'>) {
    this.#tables = tables;
  }

  /** The record of a commit; null where there is none. */
  async find(key: PartitionKey, commit: number): Promise<RecordRow | null> {
    return await callMongo(() => this.#tables.records.findOne({ _id: rowId(key, commit) }));
  }

  /** The last record of a partition; null where there is none. Records follow each other without a gap. */
  async last(key: PartitionKey): Promise<RecordRow | null> {
    const head = await callMongo(() => this.#tables.heads.findOne({ _id: partitionId(key) }));
    let last: RecordRow | null = null;
    for (let from = head?.commit ?? 0; ; from += LOOK_AHEAD) {
      const ids = Array.from({ length: LOOK_AHEAD }, (_, index) => rowId(key, from + index));
      const rows = await callMongo(() => this.#tables.records.find({ _id: { $in: ids } }).toArray());
      for (const row of rows) if (row.commit > (last?.commit ?? 0)) last = row;
      if (last === null || last.commit < from + LOOK_AHEAD - 1) return last;
    }
  }

  /**
   * Inserts a record: the compare-and-set of the partition's writers. What is too large for one document goes ahead of it in parts, which
   * count for nothing without it.
   *
   * @returns null when another record of this commit is there
   * @throws StoreUnavailableError
   */
  async insert(record: CommitRecord, number: number): Promise<RecordRow | null> {
    const { commit, attempt, published, commandsRead } = record;
    const [body, ...parts] = recordParts(record);
    const id = rowId(record, commit);
    const row = { _id: id, commit, attempt, number, published, commandsRead, parts: parts.length, body };
    const partRows = parts.map((bytes, index) => ({
      ...{ _id: `${id}/${attempt}/${index}`, partition: partitionId(record), commit, bytes },
    }));
    for (const part of partRows) await insertMissing(this.#tables.recordParts, [part]);
    return await callMongo(async () => {
      try {
        await this.#tables.records.insertOne(row);
        return row;
      } catch (error) {
        if (mongoFault(error) !== 'duplicate') throw error;
        // An answer may have been lost, and the call been repeated: then the record is ours.
        return (await this.confirm(row)) ? row : null;
      }
    });
  }

  /**
   * Whether the record is this attempt's and a majority has it. A read could show what an election takes back; a write that a majority
   * acknowledges, even one that changes nothing, comes after the insertion in the one history that there is.
   */
  async confirm({ _id, attempt }: Pick<RecordRow, '_id' | 'attempt'>): Promise<boolean> {
    const updated = await callMongo(() => this.#tables.records.updateOne({ _id, attempt }, { $set: { attempt } }));
    return updated.matchedCount === 1;
  }

  /** What there is to apply; null where that has been done, if only just now. */
  async body(key: PartitionKey, row: RecordRow): Promise<RecordBody | null> {
    if (row.body === undefined) return null;
    const ids = Array.from({ length: row.parts }, (_, index) => `${rowId(key, row.commit)}/${row.attempt}/${index}`);
    const found = new Map<string, Binary>();
    for (const id of ids) {
      const part = await callMongo(() => this.#tables.recordParts.findOne({ _id: id }));
      if (part === null) return null;
      found.set(id, part.bytes);
    }
    return recordBody([row.body, ...found.values()]);
  }

  /** Whether records are to be trimmed after this one: those of a few commits at once, and at once where they are large. */
  isTrimDue({ commit, parts }: RecordRow): boolean {
    return commit % TRIMMED_AT_ONCE === 0 || parts > 0;
  }

  /**
   * Leaves of an applied record, and of those before it, what fences and what the next writer reads; takes away parts, those of failed
   * attempts included. Whoever stands before this one has been applied, too.
   */
  async trim(key: PartitionKey, { commit, parts }: RecordRow): Promise<void> {
    const ids = Array.from({ length: TRIMMED_AT_ONCE }, (_, index) => rowId(key, commit - index));
    await callMongo(() => this.#tables.records.updateMany({ _id: { $in: ids } }, { $unset: { body: '' } }));
    if (parts === 0) return;
    const filter = { partition: partitionId(key), commit: { $lte: commit } };
    await callMongo(() => this.#tables.recordParts.deleteMany(filter));
  }
}

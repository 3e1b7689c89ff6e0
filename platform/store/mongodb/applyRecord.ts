import type { AnyBulkWriteOperation, Db } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import { insertOrWriteNewer } from '../../mongodb/writeNewer.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import type { Step } from '../stepped/applyRecord.ts';
import { factRow } from './factRow.ts';
import type { RecordBody } from './recordBody.ts';
import { partitionId, rowId } from './rowId.ts';
import type { ClaimRow, RecordRow, StoreTables } from './storeTables.ts';
import { writeDocuments } from './writeDocuments.ts';

export type Applying = {
  readonly database: Db;
  readonly tables: StoreTables;
  readonly generationOf: (collection: string) => number;
  /** Called before each kind of writes. */
  readonly step: Step;
};

/**
 * Does what an inserted record says. Every write is guarded, so it may be interrupted anywhere and done again by anyone, also when later
 * records have been applied since. Documents come before the ledger: whoever reads a fact finds it in the views. Claims are kept, and the
 * head has moved, before an outcome says so: its position is known to whoever is asked about it. What does not depend on each other goes at once, each kind in one bulk.
 *
 * @throws StoreUnavailableError: the record stands, and is to be applied again
 */
export async function applyRecord(
  key: PartitionKey,
  row: RecordRow,
  body: RecordBody,
  { database, tables, generationOf, step }: Applying,
): Promise<void> {
  await step('documents and claims');
  await Promise.all([writeDocuments(database, body.documents, generationOf), settleClaims(tables, body)]);
  await step('facts');
  await Promise.all([insertMissing(tables.ledger, body.facts.map(factRow)), advanceHead(tables, key, row)]);
  await step('outcomes');
  await Promise.all([writeOutcomes(tables, row.commit, body), writeDeadLetters(tables, key, row.commit, body)]);
}

async function settleClaims({ claims }: StoreTables, { claimsKept, claimsFreed }: RecordBody): Promise<void> {
  const operations: AnyBulkWriteOperation<ClaimRow>[] = [
    ...claimsKept.map(({ key, owner }) => ({
      updateOne: { filter: { _id: key, owner }, update: { $set: { kept: true } } },
    })),
    ...claimsFreed.map(({ key, owner }) => ({ deleteOne: { filter: { _id: key, owner } } })),
  ];
  if (operations.length > 0) await callMongo(() => claims.bulkWrite(operations, { ordered: false }));
}

function writeOutcomes({ outcomes }: StoreTables, commit: number, body: RecordBody): Promise<void> {
  return insertOrWriteNewer(
    outcomes,
    body.outcomes.map(({ commandId, ...outcome }) => ({
      ...{ id: commandId, over: { commit: { $lte: commit } }, row: { commit, ...outcome } },
    })),
  );
}

function writeDeadLetters(
  { deadLetters }: StoreTables,
  key: PartitionKey,
  commit: number,
  body: RecordBody,
): Promise<void> {
  return insertMissing(
    deadLetters,
    body.deadLetters.map(({ command, ...letter }, index) => ({
      ...{
        _id: `${rowId(key, commit)}/${String(index).padStart(6, '0')}`,
        ...letter,
        command: JSON.stringify(command),
      },
    })),
  );
}

async function advanceHead({ heads }: StoreTables, key: PartitionKey, row: RecordRow): Promise<void> {
  const { stream, partition } = key;
  const { commit, number } = row;
  const update = { $max: { commit, number }, $setOnInsert: { stream, partition } };
  await callMongo(() => heads.updateOne({ _id: partitionId(key) }, update, { upsert: true }));
}

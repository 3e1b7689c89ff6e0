import type { Db } from 'mongodb';
import { callMongo } from '../../mongodb/callMongo.ts';
import { insertMissing } from '../../mongodb/insertMissing.ts';
import { insertOrWriteNewer } from '../../mongodb/writeNewer.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import type { Step } from '../stepped/applyRecord.ts';
import { applyJoined } from './applyJoined.ts';
import { factRow } from './factRow.ts';
import type { RecordBody } from './recordBody.ts';
import { claimChanges, deadLetterRows, headUpdate, newerOutcomes } from './recordRows.ts';
import { partitionId } from './rowId.ts';
import type { RecordRow, StoreTables } from './storeTables.ts';
import { writeDocuments } from './writeDocuments.ts';

export type Applying = {
  readonly database: Db;
  readonly tables: StoreTables;
  readonly generationOf: (collection: string) => number;
  /** Whether the server takes writes to several collections in one request. */
  readonly canJoin: boolean;
  /** Called before each kind of writes. */
  readonly step: Step;
};

/**
 * Does what an inserted record says. Every write is guarded, so it may be interrupted anywhere and done again by anyone, also when later
 * records have been applied since. Documents come before the ledger: whoever reads a fact finds it in the views. Claims are kept, and the
 * head has moved, before an outcome says so: its position is known to whoever is asked about it. Where the server can it is one request;
 * otherwise what does not depend on each other goes at once, each kind in one bulk.
 *
 * @throws StoreUnavailableError: the record stands, and is to be applied again
 */
export async function applyRecord(
  key: PartitionKey,
  row: RecordRow,
  body: RecordBody,
  applying: Applying,
): Promise<void> {
  const { database, tables, generationOf, canJoin, step } = applying;
  await step('documents and claims');
  if (canJoin && row.parts === 0 && (await applyJoined(key, row, body, applying))) return;
  await Promise.all([writeDocuments(database, body.documents, generationOf), settleClaims(tables, body)]);
  await step('facts');
  await Promise.all([insertMissing(tables.ledger, body.facts.map(factRow)), advanceHead(tables, key, row)]);
  await step('outcomes');
  await Promise.all([
    insertOrWriteNewer(tables.outcomes, newerOutcomes(row.commit, body)),
    insertMissing(tables.deadLetters, deadLetterRows(key, row.commit, body)),
  ]);
}

async function settleClaims({ claims }: StoreTables, body: RecordBody): Promise<void> {
  const operations = claimChanges(body);
  if (operations.length > 0) await callMongo(() => claims.bulkWrite(operations, { ordered: false }));
}

async function advanceHead({ heads }: StoreTables, key: PartitionKey, row: RecordRow): Promise<void> {
  await callMongo(() => heads.updateOne({ _id: partitionId(key) }, headUpdate(key, row), { upsert: true }));
}

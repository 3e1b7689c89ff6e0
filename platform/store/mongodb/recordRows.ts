import type { AnyBulkWriteOperation } from 'mongodb';
import type { NewerRow } from '../../mongodb/writeNewer.ts';
import type { StoredDocument } from '../../ports/DocumentStore.ts';
import type { PartitionKey } from '../../ports/Store.ts';
import type { RecordBody } from './recordBody.ts';
import { rowId } from './rowId.ts';
import type { ClaimRow, DeadLetterRow, HeadRow, OutcomeRow, RecordRow } from './storeTables.ts';
import { type DocumentRow, documentRow } from './viewCollection.ts';

// What a record writes to each collection, in the driver's terms. Every write is guarded against those of later records.

/** A document, unless a later fact has written it already. */
export function newerDocument(document: StoredDocument): NewerRow<DocumentRow> {
  const { _id, ...row } = documentRow(document);
  return { id: _id, over: { number: { $lte: document.number } }, row };
}

/** Claims are guarded by their owner. */
export function claimChanges({ claimsKept, claimsFreed }: RecordBody) {
  return [
    ...claimsKept.map(({ key, owner }) => ({
      updateOne: { filter: { _id: key, owner }, update: { $set: { kept: true } } },
    })),
    ...claimsFreed.map(({ key, owner }) => ({ deleteOne: { filter: { _id: key, owner } } })),
  ] satisfies AnyBulkWriteOperation<ClaimRow>[];
}

/** How far the partition goes now; to be written where it has no head yet, too. */
export function headUpdate({ stream, partition }: PartitionKey, { commit, number }: RecordRow) {
  return { $max: { commit, number }, $setOnInsert: { stream, partition } satisfies Partial<HeadRow> };
}

/** An outcome, unless a later commit has written another of the same command. */
export function newerOutcomes(commit: number, { outcomes }: RecordBody): readonly NewerRow<OutcomeRow>[] {
  return outcomes.map(({ commandId, ...outcome }) => ({
    ...{ id: commandId, over: { commit: { $lte: commit } }, row: { commit, ...outcome } },
  }));
}

export function deadLetterRows(key: PartitionKey, commit: number, { deadLetters }: RecordBody): DeadLetterRow[] {
  return deadLetters.map(({ command, ...letter }, index) => ({
    ...{ _id: `${rowId(key, commit)}/${String(index).padStart(6, '0')}`, ...letter, command: JSON.stringify(command) },
  }));
}

import type { Fact } from '../../domain/Fact.ts';
import type { CommitRecord, DeadLetter } from '../../ports/CommitStore.ts';
import type { StoredDocument } from '../../ports/DocumentStore.ts';
import type { Outcome } from '../../ports/OutcomeStore.ts';
import type { MemoryTables } from './MemoryTables.ts';

/** A step between two writes: it may take its time, and it may fail as if the process or the connection had died there. */
export type Step = (name: string) => Promise<void>;

export type ClaimRow = {
  readonly owner: string;
  readonly submission: string | undefined;
  readonly kept: boolean;
  readonly time: number;
};
export type OutcomeRow = { readonly outcome: Outcome; readonly commit: number };

/**
 * Does what an inserted record says. Every write is guarded, so it may be interrupted anywhere and done again by anyone, also when a later
 * record has been applied since. Documents come before the ledger: whoever reads a fact finds it in the views. Outcomes come last.
 */
export async function applyRecord(
  tables: MemoryTables,
  record: CommitRecord,
  documentTable: (collection: string) => string,
  step: Step,
): Promise<void> {
  const { stream, partition, commit } = record;
  for (const document of record.documents) {
    await step('document');
    putDocument(tables, documentTable(document.collection), document);
  }
  const claims = tables.table<ClaimRow>('claim');
  for (const { key, owner } of record.claimsKept) {
    await step('claim');
    const held = claims.get(key);
    if (held?.owner === owner) claims.set(key, { ...held, kept: true });
  }
  for (const { key, owner } of record.claimsFreed) {
    await step('claim');
    if (claims.get(key)?.owner === owner) claims.delete(key);
  }
  for (const fact of record.facts) {
    await step('fact');
    tables.table<Fact>('ledger').set(`${stream}/${partition}/${fact.number}`, fact);
  }
  for (const [index, letter] of record.deadLetters.entries()) {
    await step('dead letter');
    tables.table<DeadLetter>('dead letter').set(`${stream}/${partition}/${commit}/${index}`, letter);
  }
  const outcomes = tables.table<OutcomeRow>('outcome');
  for (const outcome of record.outcomes) {
    await step('outcome');
    if ((outcomes.get(outcome.commandId)?.commit ?? 0) <= commit) outcomes.set(outcome.commandId, { outcome, commit });
  }
}

/** Writes a document unless a later fact has written it already. */
export function putDocument(tables: MemoryTables, table: string, document: StoredDocument): void {
  const rows = tables.table<StoredDocument>(table);
  const stored = rows.get(document.id);
  if (stored === undefined || stored.number <= document.number) rows.set(document.id, structuredClone(document));
}

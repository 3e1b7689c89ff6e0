import type { Collection } from '../../domain/defineCollection.ts';
import type { CommitRecord } from '../../ports/CommitStore.ts';
import type { DocumentRow } from './CollectionTable.ts';
import { documentRow, type FactRow, factRow } from './rows.ts';

/** Moves a partition to its next commit, if it stands at the one before: what follows until the next `advance` takes effect only then. */
export type AdvanceRow = readonly [
  ...[stream: string, partition: number, commit: number, attempt: string, published: number],
  ...[generation: string | null, offset: string | null, factNumber: number | null],
];

/** One thing that a commit does, as it crosses to the thread: a row of a table, and which. Flat arrays clone fastest. */
export type CommitStep =
  | readonly [kind: 'advance', row: AdvanceRow]
  | readonly [kind: 'fact', row: FactRow]
  | readonly [kind: 'document', row: DocumentRow, collection: string]
  | readonly [kind: 'outcome', row: readonly [id: string, time: number, body: string]]
  | readonly [kind: 'keepClaim' | 'freeClaim', row: readonly [key: string, owner: string]]
  | readonly [kind: 'deadLetter', row: readonly [commandId: string, time: number, reason: string, command: string]];

/**
 * What the records come to, in the order in which it is to be done. Rows are made as they are asked for.
 *
 * @throws Error where a document is of none of the collections
 */
export function* commitSteps(
  records: readonly CommitRecord[],
  collections: ReadonlyMap<string, Collection>,
): Generator<CommitStep, void> {
  for (const record of records) {
    const { stream, partition, commit, attempt, published, commandsRead } = record;
    const { generation, offset } = commandsRead ?? { generation: null, offset: null };
    const factNumber = record.facts.at(-1)?.number ?? null;
    yield ['advance', [stream, partition, commit, attempt, published, generation, offset, factNumber]];
    for (const fact of record.facts) yield ['fact', factRow(fact)];
    for (const document of record.documents) {
      const collection = collections.get(document.collection);
      if (collection === undefined) throw new Error(`no collection ${document.collection}`);
      yield ['document', documentRow(collection, document), collection.name];
    }
    for (const outcome of record.outcomes)
      yield ['outcome', [outcome.commandId, outcome.time, JSON.stringify(outcome)]];
    for (const { key, owner } of record.claimsKept) yield ['keepClaim', [key, owner]];
    for (const { key, owner } of record.claimsFreed) yield ['freeClaim', [key, owner]];
    for (const { commandId, time, reason, command } of record.deadLetters)
      yield ['deadLetter', [commandId, time, reason, JSON.stringify(command)]];
  }
}

import type { Free } from '../../domain/defineCommand.ts';
import type { CommitResult } from '../../ports/CommitStore.ts';
import { type CollectionShape, type DocumentRow, upsertStatement } from './CollectionTable.ts';
import { FACT_COLUMNS, type FactRow } from './rows.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

/** A commit record as it crosses to the thread: everything is a row already. */
export type CommitRows = {
  readonly stream: string;
  readonly partition: number;
  readonly commit: number;
  readonly attempt: string;
  readonly published: number;
  readonly generation: string | null;
  readonly offset: string | null;
  readonly facts: readonly FactRow[];
  readonly documents: readonly { readonly collection: string; readonly rows: readonly DocumentRow[] }[];
  readonly outcomes: readonly (readonly [id: string, time: number, body: string])[];
  readonly claimsKept: readonly Free[];
  readonly claimsFreed: readonly Free[];
  readonly deadLetters: readonly (readonly [commandId: string, time: number, reason: string, command: string])[];
};

const FACT_INSERT = `INSERT INTO ledger (${FACT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Applies the records of several partitions within the caller's transaction. A fenced one leaves no trace; the others take effect. */
export function commitBatch(
  connection: SqliteConnection,
  records: readonly CommitRows[],
  shape: (collection: string) => { readonly collection: CollectionShape; readonly generation: number },
): readonly CommitResult[] {
  return records.map((record) => {
    if (!advance(connection, record)) return 'fenced';
    for (const fact of record.facts) connection.run(FACT_INSERT, ...fact);
    for (const { collection, rows } of record.documents) {
      const { collection: definition, generation } = shape(collection);
      const statement = upsertStatement(definition, generation);
      for (const row of rows) connection.run(statement, ...row);
    }
    for (const [id, time, body] of record.outcomes) {
      connection.run('INSERT OR REPLACE INTO outcome (id, time, body) VALUES (?, ?, ?)', id, time, body);
    }
    for (const { key, owner } of record.claimsKept)
      connection.run('UPDATE claim SET kept = 1 WHERE key = ? AND owner = ?', key, owner);
    for (const { key, owner } of record.claimsFreed)
      connection.run('DELETE FROM claim WHERE key = ? AND owner = ?', key, owner);
    for (const letter of record.deadLetters) {
      connection.run('INSERT INTO dead_letter (command_id, time, reason, command) VALUES (?, ?, ?, ?)', ...letter);
    }
    return 'committed';
  });
}

/** Moves the partition to the record's commit: the compare-and-set that fences a writer who lost its partition. */
function advance(connection: SqliteConnection, record: CommitRows): boolean {
  const { stream, partition, commit, attempt, published, generation, offset } = record;
  const factNumber = record.facts.at(-1)?.[2] ?? null;
  if (commit === 1) {
    const inserted = connection.run(
      'INSERT OR IGNORE INTO partition (stream, partition, commit_number, attempt, fact_number, published, generation, offset) VALUES (?, ?, 1, ?, coalesce(?, 0), ?, ?, ?)',
      ...[stream, partition, attempt, factNumber, published, generation, offset],
    );
    return inserted === 1;
  }
  const updated = connection.run(
    'UPDATE partition SET commit_number = ?, attempt = ?, fact_number = coalesce(?, fact_number), published = max(published, ?), generation = ?, offset = ? WHERE stream = ? AND partition = ? AND commit_number = ?',
    ...[commit, attempt, factNumber, published, generation, offset, stream, partition, commit - 1],
  );
  return updated === 1;
}

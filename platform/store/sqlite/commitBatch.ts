import type { CommitResult } from '../../ports/CommitStore.ts';
import type { AdvanceRow, CommitStep } from './commitSteps.ts';
import { FACT_COLUMNS } from './rows.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

/** What each kind of step does with its row. A document's depends on its collection. */
const STATEMENTS = {
  fact: `INSERT INTO ledger (${FACT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  outcome: 'INSERT OR REPLACE INTO outcome (id, time, body) VALUES (?, ?, ?)',
  keepClaim: 'UPDATE claim SET kept = 1 WHERE key = ? AND owner = ?',
  freeClaim: 'DELETE FROM claim WHERE key = ? AND owner = ?',
  deadLetter: 'INSERT INTO dead_letter (command_id, time, reason, command) VALUES (?, ?, ?, ?)',
};

/**
 * Applies the steps of one or several records within the caller's transaction. A fenced record leaves no trace; the others take effect.
 *
 * @param upsert the statement that writes a row of a collection
 * @returns a result for each record
 */
export function commitBatch(
  connection: SqliteConnection,
  steps: Iterable<CommitStep>,
  upsert: (collection: string) => string,
): readonly CommitResult[] {
  const results: CommitResult[] = [];
  for (const step of steps) {
    if (step[0] === 'advance') results.push(advance(connection, step[1]) ? 'committed' : 'fenced');
    else if (results.at(-1) === 'committed') connection.run(statementOf(step, upsert), ...step[1]);
  }
  return results;
}

function statementOf(
  [kind, , collection]: Exclude<CommitStep, readonly ['advance', AdvanceRow]>,
  upsert: (collection: string) => string,
): string {
  return kind === 'document' ? upsert(collection) : STATEMENTS[kind];
}

/** Moves the partition to the record's commit: the compare-and-set that fences a writer who lost its partition. */
function advance(connection: SqliteConnection, row: AdvanceRow): boolean {
  const [stream, partition, commit, attempt, published, generation, offset, factNumber] = row;
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

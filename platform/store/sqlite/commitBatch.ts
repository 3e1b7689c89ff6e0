import type { CommitResult } from '../../ports/CommitStore.ts';
import type { AdvanceStep, CommitStep } from './commitSteps.ts';
import { FACT_COLUMNS } from './rows.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

const FACT_INSERT = `INSERT INTO ledger (${FACT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

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
    if (step[0] === 'advance') results.push(advance(connection, step) ? 'committed' : 'fenced');
    else if (results.at(-1) === 'committed') apply(connection, step, upsert);
  }
  return results;
}

function apply(
  connection: SqliteConnection,
  step: Exclude<CommitStep, AdvanceStep>,
  upsert: (collection: string) => string,
): void {
  switch (step[0]) {
    case 'fact': {
      const [, ...row] = step;
      connection.run(FACT_INSERT, ...row);
      return;
    }
    case 'document': {
      const [, collection, ...row] = step;
      connection.run(upsert(collection), ...row);
      return;
    }
    case 'outcome': {
      const [, ...row] = step;
      connection.run('INSERT OR REPLACE INTO outcome (id, time, body) VALUES (?, ?, ?)', ...row);
      return;
    }
    case 'keepClaim':
      connection.run('UPDATE claim SET kept = 1 WHERE key = ? AND owner = ?', step[1], step[2]);
      return;
    case 'freeClaim':
      connection.run('DELETE FROM claim WHERE key = ? AND owner = ?', step[1], step[2]);
      return;
    case 'deadLetter': {
      const [, ...row] = step;
      connection.run('INSERT INTO dead_letter (command_id, time, reason, command) VALUES (?, ?, ?, ?)', ...row);
      return;
    }
  }
}

/** Moves the partition to the record's commit: the compare-and-set that fences a writer who lost its partition. */
function advance(connection: SqliteConnection, step: AdvanceStep): boolean {
  const [, stream, partition, commit, attempt, published, generation, offset, factNumber] = step;
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

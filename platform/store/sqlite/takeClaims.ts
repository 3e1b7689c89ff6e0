import type { WantedClaim } from '../../ports/ClaimStore.ts';
import { isFinal } from '../../ports/isFinal.ts';
import type { Outcome } from '../../ports/OutcomeStore.ts';
import { CLAIM_AGE } from '../claimAge.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

type Held = {
  readonly owner: string;
  readonly submission: string | null;
  readonly kept: number;
  readonly time: number;
};

/** Takes claims within the caller's transaction; see `ClaimStore.take`. */
export function takeClaims(
  connection: SqliteConnection,
  claims: readonly WantedClaim[],
  now: number,
): readonly ('taken' | 'held')[] {
  return claims.map(({ key, owner, submission = null }) => {
    const held = connection.get<Held>('SELECT owner, submission, kept, time FROM claim WHERE key = ?', key);
    if (held === undefined) {
      const insertion = 'INSERT INTO claim (key, owner, submission, kept, time) VALUES (?, ?, ?, 0, ?)';
      connection.run(insertion, key, owner, submission, now);
      return 'taken';
    }
    if (held.owner === owner && held.kept === 1) return 'taken';
    if (held.owner !== owner && !isVoid(connection, held, now)) return 'held';
    connection.run('UPDATE claim SET owner = ?, submission = ?, time = ? WHERE key = ?', owner, submission, now, key);
    return 'taken';
  });
}

function isVoid(connection: SqliteConnection, held: Held, now: number): boolean {
  return held.kept === 0 && (held.time < now - CLAIM_AGE || isDecided(connection, held));
}

function isDecided(connection: SqliteConnection, { owner, submission }: Held): boolean {
  const row = connection.get<{ body: string }>('SELECT body FROM outcome WHERE id = ?', owner);
  if (row === undefined) return false;
  const outcome = JSON.parse(row.body) as Outcome;
  return isFinal(outcome) || (submission !== null && outcome.submissions.includes(submission));
}

import type { Free } from '../../domain/defineCommand.ts';
import { CLAIM_AGE } from '../claimAge.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

type Held = { readonly owner: string; readonly kept: number; readonly time: number };

/** Takes claims within the caller's transaction; see `ClaimStore.take`. */
export function takeClaims(
  connection: SqliteConnection,
  claims: readonly Free[],
  now: number,
): readonly ('taken' | 'held')[] {
  return claims.map(({ key, owner }) => {
    const held = connection.get<Held>('SELECT owner, kept, time FROM claim WHERE key = ?', key);
    if (held === undefined) {
      connection.run('INSERT INTO claim (key, owner, kept, time) VALUES (?, ?, 0, ?)', key, owner, now);
      return 'taken';
    }
    if (held.owner === owner && held.kept === 1) return 'taken';
    if (held.owner !== owner && !isVoid(connection, held, now)) return 'held';
    connection.run('UPDATE claim SET owner = ?, time = ? WHERE key = ?', owner, now, key);
    return 'taken';
  });
}

function isVoid(connection: SqliteConnection, { owner, kept, time }: Held, now: number): boolean {
  return kept === 0 && (time < now - CLAIM_AGE || isDecided(connection, owner));
}

/** A failed command may be submitted again under its id, so its claims are still its own. */
function isDecided(connection: SqliteConnection, commandId: string): boolean {
  const outcome = connection.get<{ body: string }>('SELECT body FROM outcome WHERE id = ?', commandId);
  return outcome !== undefined && JSON.parse(outcome.body).state !== 'FAILED';
}

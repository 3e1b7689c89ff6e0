import type { Free } from '../../domain/defineCommand.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

/** Takes claims within the caller's transaction; see `ClaimStore.take`. */
export function takeClaims(connection: SqliteConnection, claims: readonly Free[]): readonly ('taken' | 'held')[] {
  return claims.map(({ key, owner }) => {
    const held = connection.get<{ owner: string; kept: number }>('SELECT owner, kept FROM claim WHERE key = ?', key);
    if (held === undefined) {
      connection.run('INSERT INTO claim (key, owner, kept) VALUES (?, ?, 0)', key, owner);
      return 'taken';
    }
    if (held.owner === owner) return 'taken';
    if (held.kept === 1 || !isDecided(connection, held.owner)) return 'held';
    connection.run('UPDATE claim SET owner = ? WHERE key = ? AND owner = ?', owner, key, held.owner);
    return 'taken';
  });
}

/** A failed command may be submitted again under its id, so its claims are still its own. */
function isDecided(connection: SqliteConnection, commandId: string): boolean {
  const outcome = connection.get<{ body: string }>('SELECT body FROM outcome WHERE id = ?', commandId);
  return outcome !== undefined && JSON.parse(outcome.body).state !== 'FAILED';
}

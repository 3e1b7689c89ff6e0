import type { Free } from '../../domain/defineCommand.ts';
import type { SqliteConnection } from './SqliteConnection.ts';

/** Gives up claims within the caller's transaction; see `ClaimStore.release`. */
export function releaseClaims(connection: SqliteConnection, claims: readonly Free[]): void {
  for (const { key, owner } of claims)
    connection.run('DELETE FROM claim WHERE key = ? AND owner = ? AND kept = 0', key, owner);
}

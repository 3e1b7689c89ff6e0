import type { SqliteConnection } from './SqliteConnection.ts';

/** Makes the claims of a file that is only just opened ready: nothing is under way in it. */
export function prepareClaims(connection: SqliteConnection): void {
  // Files made before claims had these.
  addColumn(connection, 'time', 'INTEGER NOT NULL DEFAULT 0');
  addColumn(connection, 'submission', 'TEXT');
  // Whose command was to keep these was lost with its process.
  connection.run('DELETE FROM claim WHERE kept = 0');
}

function addColumn(connection: SqliteConnection, name: string, definition: string): void {
  const column = connection.get("SELECT name FROM pragma_table_info('claim') WHERE name = ?", name);
  if (column === undefined) connection.database.exec(`ALTER TABLE claim ADD COLUMN ${name} ${definition}`);
}

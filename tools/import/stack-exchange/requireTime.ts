import type { Row } from './readRows.ts';
import type { DumpTable } from './rowsOf.ts';
import { timeOf } from './timeOf.ts';

/** Makes sure that a row tells a time. @throws Error that names its file and its id where the date is missing or cannot be read */
export function requireTime(
  table: DumpTable,
  row: Row,
  column: 'CreationDate' | 'LastActivityDate' = 'CreationDate',
): void {
  const date = row[column];
  if (!Number.isNaN(timeOf(date))) return;
  const fault = date === undefined ? `has no ${column}` : `has a ${column} that is no date: ${date}`;
  throw new Error(`${table}.xml: the row with the Id ${row.Id ?? 'that is missing'} ${fault}`);
}

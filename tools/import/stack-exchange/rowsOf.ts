import { join } from 'node:path';
import { type Row, readRows } from './readRows.ts';

/** The files of a dump that are imported. */
export type DumpTable = 'Users' | 'Posts' | 'Comments' | 'Votes';

/** The rows of one table of a dump. @throws Error where its file is not there or not well-formed */
export function rowsOf(folder: string, table: DumpTable): AsyncGenerator<Row> {
  return readRows(join(folder, `${table}.xml`));
}

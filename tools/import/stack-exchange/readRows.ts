import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

/** One `<row …/>` of a dump: its attributes. Absent ones are undefined. */
export type Row = Readonly<Record<string, string | undefined>>;

/**
 * Reads the rows of one file of a dump as they come, so that a file of any size takes no more memory than a part of it.
 *
 * @throws Error that tells file, line and column where it is not well-formed XML
 */
export async function* readRows(file: string): AsyncGenerator<Row> {
  const parser = new SaxesParser({ xmlns: false, fileName: file });
  let rows: Row[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push(attributes);
  });
  parser.on('error', (error) => {
    throw error;
  });
  for await (const chunk of createReadStream(file, 'utf8')) {
    parser.write(chunk as string);
    yield* rows;
    rows = [];
  }
  parser.close();
  yield* rows;
}

import { readLines } from '../backup/readLines.ts';

/** The entries of one of a backup's files that was verified: its lines but for the header. */
export async function* entriesOf<Entry>(file: string): AsyncGenerator<Entry> {
  let isHeader = true;
  for await (const line of readLines(file)) {
    // The checksum says that the line is what a backup wrote.
    if (!isHeader) yield line as Entry;
    isHeader = false;
  }
}

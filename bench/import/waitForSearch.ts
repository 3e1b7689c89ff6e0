import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** How often it is looked, in milliseconds. */
const LOOK = 10;

/**
 * Waits until a running server's search index has taken in all that its ledger holds, which no client is told. The ledger and the views
 * are up to date whenever a mutation is answered.
 *
 * @param directory the server's data directory
 */
export async function waitForSearch(directory: string): Promise<void> {
  using store = new DatabaseSync(join(directory, 'store.sqlite'), { readOnly: true });
  using search = new DatabaseSync(join(directory, 'search.sqlite'), { readOnly: true });
  const heads = store.prepare('SELECT stream, partition, fact_number AS number FROM partition');
  const indexed = search.prepare('SELECT number FROM position WHERE stream = ? AND partition = ?');
  const behind = () =>
    heads.all().some(({ stream, partition, number }) => {
      const position = indexed.get(stream as string, partition as number);
      return Number(position?.number ?? 0) < Number(number);
    });
  while (behind()) await setTimeout(LOOK);
}
